package fr.vigie.advice.counsel;

/**
 * A change of occupation or of place, and the chance {@code q} that who makes it can compete there as those who are there
 * do. These chances are a prior that follows the order of ROME's kinds of mobility ({@code Proche} above
 * {@code Évolution}); they are no estimate: the paths don't say in which occupation somebody found work. So a difference
 * that they enter is told in words alone.
 */
enum MoveKind {
    CLOSE_OCCUPATION(0.70, 0.85, 0.25),
    OCCUPATION_AFTER_TRAINING(0.40, 0.60, 0.25),
    NEXT_DEPARTMENT(1, 1, 0.30),
    FAR_DEPARTMENT(1, 1, 0.20);

    private final double lowest;
    private final double chance;
    private final double share;

    MoveKind(double lowest, double chance, double share) {
        this.lowest = lowest;
        this.chance = chance;
        this.share = share;
    }

    /** The least that is believed of q. */
    double lowest() {
        return lowest;
    }

    /** What is believed of q. */
    double chance() {
        return chance;
    }

    /** Of the openings at a place, the part that is kept for those who come to it by this move; they add up to 1. */
    double share() {
        return share;
    }
}
