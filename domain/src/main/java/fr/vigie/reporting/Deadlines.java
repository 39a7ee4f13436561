package fr.vigie.reporting;

import fr.vigie.shared.Clocks;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * How long each may take, in days that are counted from the day after (délais). They are data, in {@code deadlines.json}; what ends on a
 * day without work ends on the next working day.
 *
 * @param answer for the platform to answer
 * @param reminders when it is reminded, rising, each before the end
 * @param promise the longest that an engagement may take
 * @param reattribution for the person to name another platform
 * @param review for the person to say what they think of an answer or of an engagement
 * @param survey until the person is asked what came of it
 */
record Deadlines(
        int answer,
        List<Integer> reminders,
        int promise,
        int reattribution,
        int review,
        int survey,
        WorkingDays working) {

    private static final String FILE = "deadlines.json";

    Deadlines {
        reminders = List.copyOf(reminders);
        int earlier = 0;
        for (int reminder : reminders) {
            if (reminder <= earlier || reminder >= answer) {
                throw new IllegalArgumentException("Reminders rise, and come before the end: " + reminders);
            }
            earlier = reminder;
        }
        if (promise < 1 || reattribution < 1 || review < 1 || survey < 1) {
            throw new IllegalArgumentException("A deadline takes a day at least");
        }
    }

    /** @param territory whose holidays count */
    static Deadlines read(String territory) {
        var file = Objects.requireNonNull(Deadlines.class.getResourceAsStream(FILE), FILE);
        try (file;
                var reader = JsonProvider.provider().createReader(file)) {
            var days = reader.readObject();
            return new Deadlines(
                    days.getInt("answer"),
                    days.getJsonArray("reminders").getValuesAs(jakarta.json.JsonNumber::intValue),
                    days.getInt("promise"),
                    days.getInt("reattribution"),
                    days.getInt("review"),
                    days.getInt("survey"),
                    new WorkingDays(territory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last day of a period that begins on the day after. */
    LocalDate last(LocalDate from, int days) {
        return working.orNext(from.plusDays(days));
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Clocks.PARIS);
    }

    /** When a day is over, in Paris. */
    static Instant end(LocalDate day) {
        return begin(day.plusDays(1));
    }

    static Instant begin(LocalDate day) {
        return day.atStartOfDay(Clocks.PARIS).toInstant();
    }
}
