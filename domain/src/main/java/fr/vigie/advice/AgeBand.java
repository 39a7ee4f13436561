package fr.vigie.advice;

/** Age in bands, as DARES' statistics on job seekers have them. */
public enum AgeBand {
    UNDER_25(16),
    FROM_25(25),
    FROM_35(35),
    FROM_45(45),
    FROM_55(55);

    private final int from;

    AgeBand(int from) {
        this.from = from;
    }

    /** @param age in years, at least 16 */
    public static AgeBand of(int age) {
        var band = UNDER_25;
        for (var candidate : values()) {
            if (age >= candidate.from) {
                band = candidate;
            }
        }
        return band;
    }
}
