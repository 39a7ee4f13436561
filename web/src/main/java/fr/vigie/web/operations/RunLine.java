package fr.vigie.web.operations;

import fr.vigie.batch.runtime.RunView;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

/** How long a run took, or has taken so far, and the state that its chip shows. */
public record RunLine(RunView run, Duration duration) {

    static RunLine of(RunView run, Instant now) {
        var end = run.endedAt() == null ? now : run.endedAt();
        boolean known = run.startedAt() != null && (run.endedAt() != null || run.isRunning());
        return new RunLine(run, known ? Duration.between(run.startedAt(), end) : null);
    }

    /** Name of the state among the texts and colours of chips. */
    public String chip() {
        return run.isRunning() ? "STARTED" : run.state().name();
    }

    /** In hours, minutes and seconds, which both languages write alike; null if nobody knows. */
    public String length() {
        if (duration == null) {
            return null;
        }
        var seconds = duration.toSecondsPart() + " s";
        var minutes = duration.toMinutesPart() + " min ";
        if (duration.toHours() > 0) {
            return duration.toHours() + " h " + minutes + seconds;
        }
        return duration.toMinutes() > 0 ? minutes + seconds : seconds;
    }

    /** Why it failed, or what its last step says that its state doesn't; empty if there is nothing to say. */
    public String message() {
        return run.error() != null
                ? run.error()
                : run.steps().stream()
                        .filter(step -> !step.status().equals(step.exitStatus()))
                        .map(RunView.Step::exitStatus)
                        .filter(said -> said != null && !said.isEmpty())
                        .collect(Collectors.joining("; "));
    }
}
