package fr.vigie.web.evidence;

import fr.vigie.reporting.evidence.EvidenceView;
import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What came of the files of one request: some may be taken and others not. */
final class UploadOutcome {

    /**
     * A file that isn't taken.
     *
     * @param file its name, as the browser told it
     */
    record Refusal(String file, FieldProblem problem) {}

    private final List<EvidenceView> taken = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private Duration untilNext;

    void take(EvidenceView file) {
        taken.add(file);
    }

    void refuse(String file, FieldProblem problem) {
        refused.add(new Refusal(file == null ? "" : file, problem));
    }

    void refuse(String file, InvalidInput invalid) {
        invalid.problems().forEach(problem -> refuse(file, problem));
    }

    /** Too many came from there: how long to wait before the next. */
    void limit(Duration untilNext) {
        this.untilNext = untilNext;
    }

    Optional<Duration> untilNext() {
        return Optional.ofNullable(untilNext);
    }

    List<EvidenceView> taken() {
        return taken;
    }

    List<Refusal> refused() {
        return refused;
    }

    List<FieldProblem> problems() {
        return refused.stream().map(Refusal::problem).toList();
    }

    boolean isEmpty() {
        return taken.isEmpty() && refused.isEmpty();
    }
}
