package fr.vigie.web.evidence;

import fr.vigie.reporting.evidence.EvidenceRoom;
import fr.vigie.web.citizen.DraftCookie;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** Removes a file from a draft, at the wish of whoever added it. */
@WebServlet("/signaler/preuves/*")
public class EvidenceRemovalServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/(\\d{1,18})/retirer");

    @Inject
    private transient EvidenceRoom room;

    @Inject
    private transient DraftCookie cookie;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        var draft = cookie.writable();
        if (!path.matches() || draft.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean removed = room.remove(draft.get(), Long.parseLong(path.group(1)));
        if (!EvidenceUploadServlet.isScript(request)) {
            EvidenceUploadServlet.seeOther(response, EvidenceUploadServlet.PAGE);
        } else if (removed) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
