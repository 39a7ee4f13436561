package fr.vigie.deploy.process;

import fr.vigie.deploy.LaunchFailure;
import java.util.Map;

/** How much memory the processes may take that are started here, where the environment says so. */
public enum Memory {
    /** The server's heap: enough for a portal; a night of advice for the whole country asks for some 3 GB. */
    SERVER_HEAP("VIGIE_HEAP", 384),
    /** What the embedded database keeps of its tables. */
    DATABASE_CACHE("VIGIE_DB_CACHE", 256);

    private static final int LEAST_MB = 64;

    private final String variable;
    private final int usualMb;

    Memory(String variable, int usualMb) {
        this.variable = variable;
        this.usualMb = usualMb;
    }

    /**
     * In megabytes.
     *
     * @throws LaunchFailure if what the environment says is no number, or too little
     */
    public int megabytes() {
        return megabytes(System.getenv());
    }

    int megabytes(Map<String, String> environment) {
        String said = environment.get(variable);
        if (said == null || said.isBlank()) {
            return usualMb;
        }
        if (!said.matches("[0-9]{1,6}") || Integer.parseInt(said) < LEAST_MB) {
            throw LaunchFailure.usage("option.memory", variable, said, LEAST_MB);
        }
        return Integer.parseInt(said);
    }
}
