package fr.vigie.web.advice;

import fr.vigie.advice.kept.KeptAdvice;
import fr.vigie.advice.kept.KeptExport;
import fr.vigie.advice.kept.KeptKey;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A copy of all that is held about somebody whose advice is kept, as a file: {@code POST /conseil/copie} with its key. */
@WebServlet("/conseil/copie")
public class KeptCopyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient KeptAdvice kept;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var copy = KeptKey.parse(request.getParameter("key")).flatMap(kept::export);
        if (copy.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"vigie-conseils.json\"");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(copy.map(KeptExport::json).get().toString());
    }
}
