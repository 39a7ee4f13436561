package fr.vigie.it.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Debian's packages that tests need: installed where they are missing and may be, else one clear sentence. */
final class Packages {

    private static final Path APT = Path.of("/usr/bin/apt-get");

    private Packages() {}

    /**
     * Sees to it that programs are there.
     *
     * @param whoNeedsThem begins the sentence if they can't be had
     * @throws IllegalStateException if one of them isn't there and can't be installed
     */
    static void require(String whoNeedsThem, List<Path> programs, String... packages) {
        if (areThere(programs)) {
            return;
        }
        var names = String.join(" and ", packages);
        if (!Files.isExecutable(APT) || !"root".equals(System.getProperty("user.name"))) {
            throw new IllegalStateException(
                    whoNeedsThem + ": install Debian's packages " + names + ", then run the tests again.");
        }
        var log = Path.of("target", packages[0] + "-install.log");
        var install = new ArrayList<>(List.of("apt-get", "install", "--yes", "--no-install-recommends"));
        install.addAll(List.of(packages));
        run(log, List.of("apt-get", "update"));
        run(log, install);
        if (!areThere(programs)) {
            throw new IllegalStateException(
                    whoNeedsThem + ": their installation failed, see " + log.toAbsolutePath() + ".");
        }
    }

    private static boolean areThere(List<Path> programs) {
        return programs.stream().allMatch(Files::isExecutable);
    }

    private static void run(Path log, List<String> command) {
        try {
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            if (!builder.start().waitFor(10, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Installing takes too long: see " + log.toAbsolutePath() + ".");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
