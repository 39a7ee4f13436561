package fr.vigie.reporting.evidence;

import fr.vigie.shared.Setting;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import xyz.capybara.clamav.ClamavClient;
import xyz.capybara.clamav.commands.scan.result.ScanResult;

/**
 * ClamAV's daemon, over its own protocol. Whatever it does or doesn't do, an answer or a failure comes within a time: each
 * question is asked on a thread of its own, whose connection closes when the time is over.
 */
@ApplicationScoped
class Clamd {

    private static final Duration PING_PATIENCE = Duration.ofSeconds(5);

    @Resource
    private ManagedExecutorService threads;

    /** Whether it answers at all. */
    boolean answers() {
        try {
            within(PING_PATIENCE, () -> {
                client().ping();
                return true;
            });
            return true;
        } catch (NoAnswer e) {
            return false;
        }
    }

    /**
     * Has a content looked at.
     *
     * @return what it calls what it found; empty if it found nothing
     * @throws NoAnswer if it said neither, for whatever reason
     */
    Optional<String> scan(InputStream content) throws NoAnswer {
        return within(patience(), () -> finding(client().scan(content)));
    }

    /** How long an answer about one file may take. */
    static Duration patience() {
        return Duration.ofSeconds(Setting.CLAMD_TIMEOUT.asInt());
    }

    private static ClamavClient client() {
        return new ClamavClient(Setting.CLAMD_HOST.get(), Setting.CLAMD_PORT.asInt());
    }

    private static Optional<String> finding(ScanResult result) {
        return result instanceof ScanResult.VirusFound found
                ? Optional.of(String.join(
                        ", ",
                        found.getFoundViruses().values().stream()
                                .flatMap(names -> names.stream())
                                .toList()))
                : Optional.empty();
    }

    private <T> T within(Duration patience, Callable<T> question) throws NoAnswer {
        var answer = threads.submit(question);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new NoAnswer(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(e);
        } finally {
            answer.cancel(true);
        }
    }

    /** It said nothing useful in time. */
    static final class NoAnswer extends Exception {

        private static final long serialVersionUID = 1L;

        NoAnswer(Exception cause) {
            super(cause);
        }
    }
}
