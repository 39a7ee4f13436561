package fr.vigie.web.evidence;

import fr.vigie.reporting.FollowUpDesk;
import fr.vigie.reporting.Reference;
import fr.vigie.reporting.TrackingCode;
import fr.vigie.reporting.evidence.EvidenceRefusal;
import fr.vigie.reporting.evidence.EvidenceRoom;
import fr.vigie.reporting.evidence.EvidenceUpload;
import fr.vigie.reporting.evidence.EvidenceView;
import fr.vigie.shared.FieldProblem;
import fr.vigie.web.portal.Route;
import fr.vigie.web.security.FailedAttempts;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload2.core.FileUploadException;

/**
 * Takes files for a report that was filed before, from the form of its follow-up: reference and code stand before the files. What is
 * answered is the follow-up itself, so that the code is in no address.
 */
@WebServlet("/suivi/pieces")
public class FollowUpUploadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient EvidenceRoom room;

    @Inject
    private transient FollowUpDesk desk;

    @Inject
    private transient FailedAttempts attempts;

    @Inject
    private transient UploadLimit limit;

    /** The address of the answer, opened again: the form is gone with it. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        EvidenceUploadServlet.seeOther(response, Route.FOLLOW_UP.address());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var counter = new Counter();
        var reader = new UploadReader(room, limit, counter);
        UploadOutcome outcome;
        try {
            outcome = reader.read(request);
            if (outcome.isEmpty()) {
                outcome.refuse("", FieldProblem.of("evidence", "evidence.missing"));
            }
        } catch (FileUploadException unreadable) {
            if (reader.told().isEmpty()) {
                doGet(request, response);
                return;
            }
            outcome = new UploadOutcome();
            outcome.refuse("", room.problem(EvidenceRefusal.INTERRUPTED, ""));
        }
        request.setAttribute(FollowUpFiles.OUTCOME, outcome);
        request.getRequestDispatcher(Route.FOLLOW_UP.view())
                .forward(new OpeningRequest(request, counter.tried().orElseGet(reader::told)), response);
    }

    /** Lets files in on reference and code, of which one request tries one pair: the page that is answered opens, or refuses and counts, the same. */
    private final class Counter implements UploadReader.Receiver {

        private Map<String, String> tried;
        private boolean refused;

        /** What the form said before its first file; empty if it had none. */
        Optional<Map<String, String>> tried() {
            return Optional.ofNullable(tried);
        }

        @Override
        public Optional<EvidenceView> receive(Map<String, String> told, EvidenceUpload upload) throws IOException {
            if (tried == null) {
                tried = told;
                refused = attempts.untilNext().isPresent();
            }
            if (refused) {
                return Optional.empty();
            }
            var reference = Reference.parse(tried.getOrDefault("reference", ""));
            var code = TrackingCode.parse(tried.getOrDefault("code", ""));
            var taken = reference.isEmpty() || code.isEmpty()
                    ? Optional.<EvidenceView>empty()
                    : desk.add(reference.get(), code.get(), upload);
            refused = taken.isEmpty();
            return taken;
        }
    }
}
