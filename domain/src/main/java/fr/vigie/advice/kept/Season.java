package fr.vigie.advice.kept;

import fr.vigie.advice.Rome;
import java.time.LocalDate;
import java.time.Month;

/**
 * Months in which employers of a domain of occupations recruit for a season. General knowledge: no figures are behind it.
 *
 * @param domain ROME's, 0 to 13
 * @param name code by which texts are found
 */
public record Season(int domain, String name, Month first, Month last) {

    /** @throws IllegalArgumentException if it would last over New Year */
    public Season {
        if (last.compareTo(first) < 0) {
            throw new IllegalArgumentException("A season within one year: " + name);
        }
    }

    boolean isOf(Rome occupation) {
        return occupation.domain() == domain;
    }

    boolean holds(LocalDate day) {
        return day.getMonth().compareTo(first) >= 0 && day.getMonth().compareTo(last) <= 0;
    }

    /** Its first day in the year of that day. */
    LocalDate begin(LocalDate day) {
        return LocalDate.of(day.getYear(), first, 1);
    }
}
