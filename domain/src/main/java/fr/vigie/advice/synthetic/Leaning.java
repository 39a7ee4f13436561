package fr.vigie.advice.synthetic;

/**
 * Who does something: confounding by indication. All of it rests on what records show: age, diploma, domain of the
 * occupation, work before registration.
 */
enum Leaning {
    /** Those whose chances are poor are sent there. */
    NEEDY(
            new double[] {0.80, 0.85, 1.00, 1.20, 1.35},
            new double[] {1.40, 1.15, 1.00, 0.80, 0.70},
            new double[] {1.45, 1.10, 0.85, 0.65},
            -0.8),
    /** Those whose chances are good do it by themselves. */
    ABLE(
            new double[] {1.15, 1.25, 1.05, 0.85, 0.60},
            new double[] {0.65, 0.85, 1.00, 1.25, 1.45},
            new double[] {0.70, 0.95, 1.15, 1.40},
            0.8),
    YOUNG(
            new double[] {2.20, 1.40, 0.80, 0.45, 0.15},
            new double[] {1.20, 1.20, 1.10, 0.80, 0.50},
            new double[] {1.10, 1.00, 1.00, 0.90},
            0.4),
    ANYBODY(
            new double[] {1.00, 1.00, 1.05, 1.00, 0.90},
            new double[] {0.95, 1.00, 1.00, 1.05, 1.00},
            new double[] {1.05, 1.00, 1.00, 0.95},
            0);

    private final double[] age;
    private final double[] diploma;
    private final double[] worked;
    private final double[] domain;

    Leaning(double[] age, double[] diploma, double[] worked, double power) {
        this.age = age;
        this.diploma = diploma;
        this.worked = worked;
        domain = new double[Nature.DOMAIN.length];
        for (int at = 0; at < domain.length; at++) {
            domain[at] = Math.pow(Nature.DOMAIN[at], power);
        }
    }

    /** @param worked band of months of work before registration, see {@link Nature#worked} */
    double weight(Somebody who, int worked) {
        return age[who.age()] * diploma[who.diploma()] * this.worked[worked] * domain[who.domain()];
    }
}
