package fr.vigie.deploy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What has been started and must be stopped, the last first, whenever and however the launcher ends. A signal may come
 * between any two steps of a start: from then on nothing more is started.
 */
final class Teardown {

    private final Deque<Runnable> stops = new ArrayDeque<>();
    private volatile boolean begun;

    /** Starts something quickly, and remembers how to stop it. */
    <T> T start(Supplier<T> starter, Consumer<T> stopper) {
        return startUnlessBegun(starter, stopper).orElseGet(() -> {
            standBack();
            throw new IllegalStateException("Nothing is started during the teardown.");
        });
    }

    private synchronized <T> Optional<T> startUnlessBegun(Supplier<T> starter, Consumer<T> stopper) {
        if (begun) {
            return Optional.empty();
        }
        T started = starter.get();
        stops.push(() -> stopper.accept(started));
        return Optional.of(started);
    }

    boolean hasBegun() {
        return begun;
    }

    /** Stops all; whoever comes second waits for the first and finds nothing left. */
    void run() {
        begun = true;
        stopAll();
    }

    private synchronized void stopAll() {
        while (!stops.isEmpty()) {
            stops.pop().run();
        }
    }

    /** Leaves the end of this process to the one who is at it. */
    static void standBack() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
