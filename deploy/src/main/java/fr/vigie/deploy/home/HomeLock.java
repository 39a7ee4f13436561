package fr.vigie.deploy.home;

import fr.vigie.deploy.LaunchFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps a second launcher out of a home. The operating system holds the lock, so that it ends with the process, however
 * that dies: there is no stale lock to clear.
 */
public final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws LaunchFailure if another launcher has it */
    public static HomeLock take(Home home) {
        return tryTake(home)
                .orElseThrow(() -> LaunchFailure.failed(
                        "home.locked",
                        home.root(),
                        RunFile.read(home)
                                .map(run -> "http://localhost:" + run.port() + "/")
                                .orElse("…")));
    }

    /** Empty if another launcher has it. */
    public static Optional<HomeLock> tryTake(Home home) {
        try {
            FileChannel channel =
                    FileChannel.open(home.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new HomeLock(channel));
        } catch (IOException e) {
            throw LaunchFailure.failed("home.unusable", home.root(), e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
