package fr.vigie.advice.model;

/** After how long an effect is looked at. */
public enum Horizon {
    SIX_MONTHS(6),
    EIGHTEEN_MONTHS(18);

    private final int months;

    Horizon(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }
}
