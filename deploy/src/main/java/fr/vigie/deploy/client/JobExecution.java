package fr.vigie.deploy.client;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/**
 * A job's execution as the server tells it.
 *
 * @param status of Jakarta Batch: STARTING, STARTED, STOPPING, STOPPED, FAILED, COMPLETED or ABANDONED
 * @param running whether the server is still at it; the status of one that was killed stays STARTED
 * @param error empty unless it failed
 */
public record JobExecution(
        long execution, String job, String status, boolean running, String exitStatus, String error, List<Step> steps) {

    /**
     * A step with its counts of items so far.
     *
     * @param exitStatus what it says of its end: its status, unless there is more to say, as why it refused; empty before
     */
    public record Step(String name, String status, String exitStatus, long read, long written, long skipped) {

        private static Step of(JsonObject json) {
            return new Step(
                    json.getString("name"),
                    json.getString("status"),
                    json.getString("exitStatus", ""),
                    count(json, "read"),
                    count(json, "written"),
                    count(json, "skipped"));
        }

        private static long count(JsonObject json, String name) {
            return json.get(name) == null || json.isNull(name)
                    ? 0
                    : json.getJsonNumber(name).longValue();
        }
    }

    public JobExecution {
        steps = List.copyOf(steps);
    }

    static JobExecution of(JsonObject json) {
        List<Step> steps = json.getOrDefault("steps", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(step -> Step.of(step.asJsonObject()))
                .toList();
        return new JobExecution(
                json.getJsonNumber("execution").longValue(),
                json.getString("job"),
                json.getString("status"),
                json.getBoolean("running"),
                json.getString("exitStatus", ""),
                json.getString("error", ""),
                steps);
    }
}
