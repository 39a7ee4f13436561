package fr.vigie.advice.model;

/** How long somebody has been searching, in bands of months. */
public enum DurationBand {
    UNDER_3(0),
    FROM_3(3),
    FROM_6(6),
    FROM_12(12),
    FROM_18(18),
    FROM_24(24);

    private static final DurationBand[] ALL = values();

    private final int from;

    DurationBand(int from) {
        this.from = from;
    }

    /** @param month of the spell, from 0 */
    public static DurationBand of(int month) {
        var band = UNDER_3;
        for (var candidate : ALL) {
            if (month >= candidate.from) {
                band = candidate;
            }
        }
        return band;
    }

    /** First month that it covers. */
    public int from() {
        return from;
    }
}
