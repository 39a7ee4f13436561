package fr.vigie.web.evidence;

import fr.vigie.access.NotPermitted;
import fr.vigie.reporting.Reference;
import fr.vigie.reporting.evidence.EvidenceContent;
import fr.vigie.reporting.evidence.EvidenceInQuarantine;
import fr.vigie.reporting.evidence.EvidenceRoom;
import fr.vigie.web.portal.Language;
import fr.vigie.web.security.VigieAuthentication;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;

/**
 * Gives agents the files of a report, to save and never to be shown by the browser as a page of ours. {@code ?original} asks for
 * what was received, where it was kept.
 */
@WebServlet("/agent/signalements/*")
public class EvidenceDownloadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/(?<reference>[^/]+)/pieces/(?<id>\\d{1,18})");
    private static final Control FILES_ALONE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    @Inject
    private transient EvidenceRoom room;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var file = find(request);
            if (file.isPresent()) {
                send(file.get(), response);
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (NotPermitted e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (EvidenceInQuarantine e) {
            sayNotYet(request, response);
        }
    }

    private Optional<EvidenceContent> find(HttpServletRequest request) {
        var path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        return path.matches()
                ? Reference.parse(path.group("reference"))
                        .flatMap(reference -> room.open(
                                VigieAuthentication.actor(request),
                                reference,
                                Long.parseLong(path.group("id")),
                                request.getParameter("original") != null))
                : Optional.empty();
    }

    private static void send(EvidenceContent file, HttpServletResponse response) throws IOException {
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader("Content-Disposition", Attachment.named(file.name()));
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        try (var content = file.content()) {
            content.transferTo(response.getOutputStream());
        }
    }

    private static void sayNotYet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var texts = ResourceBundle.getBundle("fr.vigie.web.evidence", Language.of(request), FILES_ALONE);
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(texts.getString("notYet").getBytes(StandardCharsets.UTF_8));
    }
}
