package fr.vigie.deploy;

import java.util.Map;

/** Whether the service shows itself or serves. */
enum Mode {
    DEMONSTRATION,
    PRODUCTION;

    private static final String VARIABLE = "VIGIE_MODE";

    /** @throws LaunchFailure for a value that is neither: guessing would open a service with known accounts, or none */
    static Mode of(Map<String, String> environment) {
        String value = environment.getOrDefault(VARIABLE, "demonstration");
        return switch (value) {
            case "demonstration" -> DEMONSTRATION;
            case "production" -> PRODUCTION;
            default -> throw LaunchFailure.usage("mode.unknown", VARIABLE, value);
        };
    }
}
