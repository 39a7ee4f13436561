package fr.vigie.batch.runtime;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One execution of a job.
 *
 * @param endedAt null while it runs, and for one that was interrupted
 * @param error why it failed, null if it didn't
 */
public record RunView(
        long execution,
        String job,
        RunState state,
        Instant startedAt,
        Instant endedAt,
        String exitStatus,
        String error,
        Map<String, String> parameters,
        List<Step> steps) {

    /** A step of it: what it read and wrote so far. */
    public record Step(String name, String status, String exitStatus, long read, long written, long skipped) {}

    public boolean isRunning() {
        return state == RunState.RUNNING;
    }
}
