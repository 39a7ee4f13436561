package fr.vigie.web.observatory;

import fr.vigie.access.NotPermitted;
import fr.vigie.publication.Editions;
import fr.vigie.publication.PublishedFile;
import fr.vigie.web.security.VigieAuthentication;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Serves the files of editions: the newest revision under a day's own address, each revision under its number. */
@WebServlet("/observatoire/editions/*")
public class EditionFilesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile(
            "/(?<date>\\d{4}-\\d{2}-\\d{2})(/revisions/(?<revision>\\d{1,6}))?/(?<name>[a-z-]+\\.(csv|json))");

    @Inject
    private transient Editions editions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var file = find(request);
            if (file.isPresent()) {
                send(file.get(), request, response);
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (NotPermitted e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private Optional<PublishedFile> find(HttpServletRequest request) {
        var path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            return Optional.empty();
        }
        try {
            var date = LocalDate.parse(path.group("date"));
            int revision = path.group("revision") == null ? 0 : Integer.parseInt(path.group("revision"));
            return editions.file(VigieAuthentication.actor(request), date, revision, path.group("name"));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static void send(PublishedFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var tag = "\"" + file.sha256() + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "private, no-cache");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.mediaType() + ";charset=UTF-8");
        response.setContentLength(file.size());
        response.getOutputStream().write(file.content());
    }
}
