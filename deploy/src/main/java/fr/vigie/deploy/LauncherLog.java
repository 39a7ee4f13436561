package fr.vigie.deploy;

import fr.vigie.deploy.home.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what libraries log to a file of the home: the screen is for the person. */
final class LauncherLog {

    private static final int BYTES = 1 << 20;

    private LauncherLog() {}

    static void open(Home home) {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        try {
            FileHandler file =
                    new FileHandler(home.logs().resolve("launcher.log").toString(), BYTES, 1, true);
            file.setFormatter(new SimpleFormatter());
            root.addHandler(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
