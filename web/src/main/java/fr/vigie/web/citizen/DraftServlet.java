package fr.vigie.web.citizen;

import fr.vigie.reporting.DraftFiling;
import fr.vigie.reporting.draft.DraftKey;
import fr.vigie.reporting.draft.DraftSaved;
import fr.vigie.reporting.draft.Drafts;
import fr.vigie.shared.InvalidInput;
import fr.vigie.web.security.FilingLimits;
import fr.vigie.web.security.VigieAuthentication;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Saves what is being typed, before it is sent: {@code draft.js} posts the page's form here every few seconds and when the page is left.
 * Answers with the draft's new revision. If another tab changed some of the fields, it answers 409 and names these, each on a line:
 * nothing of them was written, and the form will ask when it is sent. Posted with {@code oublier}, it throws the draft away.
 */
@WebServlet("/signaler/brouillon")
public class DraftServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 256 * 1024;

    @Inject
    private transient Drafts drafts;

    @Inject
    private transient DraftFiling filing;

    @Inject
    private transient FilingLimits limits;

    @Inject
    private transient DraftCookie cookie;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (request.getContentLengthLong() > LARGEST) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        if (request.getParameter("oublier") != null) {
            cookie.key().ifPresent(key -> filing.forget(key, VigieAuthentication.actor(request)));
            cookie.drop(response);
            response.sendRedirect("/signaler");
            return;
        }
        var step = Arrays.stream(FilingStep.values())
                .filter(s -> s.getView().equals(request.getParameter("page")))
                .findFirst();
        if (step.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            save(FilingWizard.fieldsOf(step.get(), request), request, response);
        } catch (InvalidInput tooLarge) {
            // Of a body sent in chunks nobody said the length.
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }

    private void save(Map<String, String> typed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var base = FilingWizard.base(request);
        var actor = VigieAuthentication.actor(request);
        var known = cookie.key();
        var saved = known.flatMap(key -> drafts.save(key, typed, base, actor));
        if (saved.isPresent()) {
            answer(response, known.get(), saved.get());
        } else if (base.revision() > 0) {
            // The draft that the page was made from is a report by now, or its day is over.
            response.setStatus(HttpServletResponse.SC_GONE);
        } else {
            begin(typed, response);
        }
    }

    private void begin(Map<String, String> typed, HttpServletResponse response) throws IOException {
        var wait = limits.takeDraft();
        if (wait.isPresent()) {
            response.setStatus(FilingWizard.TOO_MANY_REQUESTS);
            response.setHeader("Retry-After", Long.toString(wait.get().toSeconds() + 1));
            return;
        }
        var key = drafts.newKey();
        answer(response, key, drafts.begin(key, typed));
    }

    private void answer(HttpServletResponse response, DraftKey key, DraftSaved saved) throws IOException {
        cookie.keep(key, response);
        response.setStatus(saved.conflicts().isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_CONFLICT);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter()
                .print(Stream.concat(Stream.of(Integer.toString(saved.draft().revision())), saved.conflicts().stream())
                        .collect(Collectors.joining("\n")));
    }
}
