package fr.vigie.it.support;

import java.nio.file.Path;
import java.util.List;

/** Debian's Chromium and its driver. */
final class Chromium {

    static final Path BROWSER = Path.of("/usr/bin/chromium");
    static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private Chromium() {}

    /** @throws IllegalStateException if it isn't there and can't be installed */
    static void require() {
        Packages.require(
                "The browser tests need Chromium and its driver",
                List.of(BROWSER, DRIVER),
                "chromium",
                "chromium-driver",
                "fonts-dejavu-core");
    }
}
