package fr.vigie.deploy;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** All that the launcher shows. On a terminal a progress keeps to its line; elsewhere it is a few plain lines. */
public final class Console {

    private static final Duration PLAIN_REMINDER = Duration.ofSeconds(10);

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private volatile boolean ending;

    /** UTF-8 whatever the locale: the sentences have accents, and Java would make them question marks. */
    public static Console standard() {
        return new Console(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Boolean.getBoolean("vigie.terminal"));
    }

    Console(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    public synchronized void line(String text) {
        out.println(text);
    }

    public synchronized void problem(String text) {
        err.println(terminal ? "\r\u001b[KVigie: " + text : "Vigie: " + text);
    }

    /** Asks for a line of the person at the terminal. @return the answer, empty if there is nobody to ask */
    public String ask(String question) {
        java.io.Console terminal = System.console();
        String answer = terminal == null ? null : terminal.readLine("%s ", question);
        return answer == null ? "" : answer.strip();
    }

    /** From now on what was under way is so no more: its progress stays as it was last shown. */
    public void endProgress() {
        ending = true;
    }

    /** Begins something that takes a while. */
    public Progress progress(String what) {
        if (!terminal) {
            line("  " + what + " …");
        }
        Progress progress = new Progress(what);
        progress.redraw("");
        return progress;
    }

    /** One thing under way, with its elapsed time. */
    public final class Progress {

        private final String what;
        private final Instant started = Instant.now();
        private Instant reminded = started;

        private Progress(String what) {
            this.what = what;
        }

        /** Still under way; {@code detail} may be empty. */
        public void tick(String detail) {
            if (ending) {
                return;
            }
            Instant now = Instant.now();
            if (terminal) {
                redraw(detail);
            } else if (Duration.between(reminded, now).compareTo(PLAIN_REMINDER) >= 0) {
                reminded = now;
                line("  " + what + " … " + seconds() + " s" + (detail.isEmpty() ? "" : " · " + detail));
            }
        }

        public void done(String detail) {
            end("✓ ", detail);
        }

        public void failed(String detail) {
            end("✗ ", detail);
        }

        private void end(String mark, String detail) {
            String end = mark + what + (detail.isEmpty() ? "" : " · " + detail) + " (" + seconds() + " s)";
            line((terminal ? "\r\u001b[K" : "") + end);
        }

        private void redraw(String detail) {
            if (terminal) {
                synchronized (Console.this) {
                    out.print("\r\u001b[K  " + what + " … " + seconds() + " s"
                            + (detail.isEmpty() ? "" : " · " + detail));
                    out.flush();
                }
            }
        }

        private long seconds() {
            return Duration.between(started, Instant.now()).toSeconds();
        }
    }
}
