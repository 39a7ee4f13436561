package fr.vigie.web.evidence;

import fr.vigie.reporting.evidence.EvidenceRoom;
import fr.vigie.reporting.evidence.EvidenceView;
import fr.vigie.shared.FieldProblem;
import fr.vigie.web.api.Problem;
import fr.vigie.web.api.ProblemKind;
import fr.vigie.web.citizen.DraftCookie;
import fr.vigie.web.portal.Language;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonStructure;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;

/**
 * Takes files for a draft: from a plain form, which is led back to its page, or from a script, which gets JSON. A GET tells the
 * script where the files stand.
 */
@WebServlet("/signaler/preuves/envoi")
public class EvidenceUploadServlet extends HttpServlet {

    static final String PAGE = "/signaler/preuves";
    private static final long serialVersionUID = 1L;

    /** More would not fit into an address. */
    private static final int PROBLEMS_IN_ADDRESS = 3;

    @Inject
    private transient EvidenceRoom room;

    @Inject
    private transient DraftCookie cookie;

    @Inject
    private transient UploadLimit limit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var draft = cookie.writable();
        if (draft.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var files = files(room.ofDraft(draft.get()), Language.of(request));
        send(
                response,
                HttpServletResponse.SC_OK,
                Json.createObjectBuilder().add("files", files).build());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var draft = cookie.writable();
        if (draft.isEmpty()) {
            fail(request, response, ProblemKind.CONFLICT, FieldProblem.of("evidence", "evidence.noDraft"));
            return;
        }
        try {
            var outcome = new UploadReader(
                            room, limit, (told, upload) -> Optional.of(room.receive(draft.get(), upload)))
                    .read(request);
            if (outcome.isEmpty()) {
                outcome.refuse("", FieldProblem.of("evidence", "evidence.missing"));
            }
            answer(outcome, request, response);
        } catch (FileUploadSizeException e) {
            fail(request, response, ProblemKind.BODY_TOO_LARGE);
        } catch (FileUploadException e) {
            fail(request, response, ProblemKind.MALFORMED_BODY);
        }
    }

    private static void answer(UploadOutcome outcome, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var locale = Language.of(request);
        if (!isScript(request)) {
            seeOther(response, PAGE + query(outcome.refused()));
        } else if (outcome.refused().isEmpty()) {
            var files = files(outcome.taken(), locale);
            send(
                    response,
                    HttpServletResponse.SC_OK,
                    Json.createObjectBuilder().add("files", files).build());
        } else {
            var kind = outcome.untilNext().isPresent() ? ProblemKind.TOO_MANY_ATTEMPTS : ProblemKind.INVALID;
            outcome.untilNext()
                    .ifPresent(wait -> response.setHeader("Retry-After", Long.toString(wait.toSeconds() + 1)));
            var problem = Json.createObjectBuilder(Problem.json(kind, outcome.problems(), locale))
                    .add("files", files(outcome.taken(), locale));
            send(response, kind.status(), problem.build());
        }
    }

    /** Ends a request of which no file was looked at. */
    private static void fail(
            HttpServletRequest request, HttpServletResponse response, ProblemKind kind, FieldProblem... problems)
            throws IOException {
        if (isScript(request)) {
            send(response, kind.status(), Problem.json(kind, List.of(problems), Language.of(request)));
        } else if (kind == ProblemKind.CONFLICT) {
            seeOther(response, "/signaler");
        } else {
            seeOther(response, PAGE + "?probleme=evidence.interrupted");
        }
    }

    private static String query(List<UploadOutcome.Refusal> refused) {
        return refused.isEmpty()
                ? ""
                : refused.stream()
                        .limit(PROBLEMS_IN_ADDRESS)
                        .map(refusal ->
                                "probleme=" + encoded(refusal.problem().code()) + "&fichier=" + encoded(refusal.file()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        int length = Math.min(text.length(), 200);
        return URLEncoder.encode(text.substring(0, length), StandardCharsets.UTF_8);
    }

    static boolean isScript(HttpServletRequest request) {
        var accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains("application/json");
    }

    /** 303: what comes next is a page to look at. */
    static void seeOther(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    private static void send(HttpServletResponse response, int status, JsonStructure json) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(status < 400 ? "application/json" : "application/problem+json");
        response.getOutputStream().write(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static JsonArrayBuilder files(List<EvidenceView> files, Locale locale) {
        var list = Json.createArrayBuilder();
        files.forEach(file -> list.add(Json.createObjectBuilder()
                .add("id", file.id())
                .add("name", file.name())
                .add("type", file.type().mediaType())
                .add("size", file.size())
                .add("sizeText", FileSize.text(file.size(), locale))
                .add("state", file.state().name())
                .add("sha256", file.sha256())
                .add("originalKept", file.originalKept())
                .add("hasDate", file.hasDate())
                .add("hasPlace", file.hasPlace())));
        return list;
    }
}
