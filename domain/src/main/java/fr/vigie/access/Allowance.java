package fr.vigie.access;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How often something may be done: so many times at once, and as many again, one by one, over the period.
 *
 * @param times at least 1
 * @param period longer than zero
 */
record Allowance(long times, Duration period) {

    /** How a setting says that there is no limit. */
    static final String OFF = "off";

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,8})/([1-9]\\d{0,5})([smhd])");

    private static final Map<String, Duration> UNITS = Map.of(
            "s", Duration.ofSeconds(1), "m", Duration.ofMinutes(1), "h", Duration.ofHours(1), "d", Duration.ofDays(1));

    /**
     * Reads {@code 30/10m}: thirty times in ten minutes; the units are s, m, h and d.
     *
     * @return empty for {@code off}
     * @throws IllegalArgumentException if it is anything else
     */
    static Optional<Allowance> parse(String text) {
        if (OFF.equals(text)) {
            return Optional.empty();
        }
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("Not an allowance such as 30/10m, nor off: " + text);
        }
        var period = UNITS.get(form.group(3)).multipliedBy(Long.parseLong(form.group(2)));
        return Optional.of(new Allowance(Long.parseLong(form.group(1)), period));
    }

    @Override
    public String toString() {
        return times + "/" + period;
    }
}
