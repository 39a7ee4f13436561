package fr.vigie.it.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Debian's Chromium and its driver: installed here where they are missing and may be, else one clear sentence. */
final class Chromium {

    static final Path BROWSER = Path.of("/usr/bin/chromium");
    static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private static final Path APT = Path.of("/usr/bin/apt-get");
    private static final Path LOG = Path.of("target", "chromium-install.log");

    private Chromium() {}

    /** @throws IllegalStateException if it isn't there and can't be installed */
    static void require() {
        if (isThere()) {
            return;
        }
        if (!Files.isExecutable(APT) || !"root".equals(System.getProperty("user.name"))) {
            throw missing("install Debian's packages chromium and chromium-driver, then run the tests again.");
        }
        run("apt-get", "update");
        run(
                "apt-get",
                "install",
                "--yes",
                "--no-install-recommends",
                "chromium",
                "chromium-driver",
                "fonts-dejavu-core");
        if (!isThere()) {
            throw missing("their installation failed: see " + LOG.toAbsolutePath() + ".");
        }
    }

    private static boolean isThere() {
        return Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
    }

    private static IllegalStateException missing(String whatToDo) {
        return new IllegalStateException("The browser tests need Chromium and its driver: " + whatToDo);
    }

    private static void run(String... command) {
        try {
            Files.createDirectories(LOG.getParent());
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            if (!builder.start().waitFor(10, TimeUnit.MINUTES)) {
                throw missing("their installation takes too long: see " + LOG.toAbsolutePath() + ".");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
