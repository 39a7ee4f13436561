package fr.vigie.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class RecurringTest {

    private final List<LogRecord> logged = new ArrayList<>();
    private final Logger log = Logger.getAnonymousLogger();

    @Test
    void what_fails_is_logged_and_may_be_tried_again() {
        log.setUseParentHandlers(false);
        log.addHandler(new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry);
            }

            @Override
            public void flush() {
                // Nothing is kept back.
            }

            @Override
            public void close() {
                // Nothing was opened.
            }
        });
        var outage = new IllegalStateException("no database");

        assertThatCode(() -> Recurring.attempt(log, "Nothing was purged", () -> {
                    throw outage;
                }))
                .doesNotThrowAnyException();

        assertThat(logged).extracting(LogRecord::getMessage).containsExactly("Nothing was purged");
        assertThat(logged).extracting(LogRecord::getThrown).containsExactly(outage);
    }
}
