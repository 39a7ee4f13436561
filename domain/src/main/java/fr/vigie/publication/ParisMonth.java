package fr.vigie.publication;

import fr.vigie.shared.Clocks;
import java.time.Instant;
import java.time.YearMonth;

/** A calendar month as people in Paris live it, cut at an edition's cut-off. */
public record ParisMonth(YearMonth month, Instant from, Instant until) {

    /** @param cutOff first instant that no longer counts */
    public static ParisMonth of(YearMonth month, Instant cutOff) {
        var end = start(month.plusMonths(1));
        return new ParisMonth(month, start(month), end.isBefore(cutOff) ? end : cutOff);
    }

    /** The month in which an instant falls. */
    public static YearMonth at(Instant instant) {
        return YearMonth.from(instant.atZone(Clocks.PARIS));
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(Clocks.PARIS).toInstant();
    }
}
