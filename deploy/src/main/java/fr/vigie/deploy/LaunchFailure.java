package fr.vigie.deploy;

/** Something that ends the launcher: one sentence for the person who started it, and an exit status for their script. */
public final class LaunchFailure extends RuntimeException {

    /** The service couldn't be started or didn't stay up. */
    public static final int FAILED = 1;

    /** What was asked makes no sense, or may not be done unasked. */
    public static final int USAGE = 2;

    private final int exitStatus;

    private LaunchFailure(int exitStatus, String sentence, Throwable cause) {
        super(sentence, cause);
        this.exitStatus = exitStatus;
    }

    /** @param key of the sentence in {@link Messages} */
    public static LaunchFailure failed(String key, Object... arguments) {
        return new LaunchFailure(FAILED, Messages.text(key, arguments), causeAmong(arguments));
    }

    /** @param key of the sentence in {@link Messages} */
    public static LaunchFailure usage(String key, Object... arguments) {
        return new LaunchFailure(USAGE, Messages.text(key, arguments), null);
    }

    public int exitStatus() {
        return exitStatus;
    }

    private static Throwable causeAmong(Object... arguments) {
        return arguments.length > 0 && arguments[arguments.length - 1] instanceof Throwable cause ? cause : null;
    }
}
