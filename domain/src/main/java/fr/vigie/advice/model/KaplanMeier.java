package fr.vigie.advice.model;

/**
 * Share still searching after so many months by the product of what each month leaves (Kaplan and Meier 1958), with
 * Greenwood's variance: it assumes no shape of the hazard, and so checks the models independently. Returns of a month come
 * before the exits of the same month.
 */
public final class KaplanMeier {

    private final LifeTable table;
    private final double[] stays;
    /** Greenwood's sum of d/(n(n−d)); the variance of the survival is that times its square. */
    private final double[] sums;

    private KaplanMeier(LifeTable table) {
        this.table = table;
        stays = new double[table.months() + 1];
        sums = new double[table.months() + 1];
        stays[0] = 1;
        for (int month = 0; month < table.months(); month++) {
            double n = table.atRisk(month);
            double d = table.returned(month);
            stays[month + 1] = n > 0 ? stays[month] * (1 - d / n) : stays[month];
            sums[month + 1] = sums[month] + (n > d ? d / (n * (n - d)) : 0);
        }
    }

    public static KaplanMeier of(LifeTable table) {
        return new KaplanMeier(table);
    }

    /** Share still searching after so many months, from 0 months (1) on. */
    public double stays(int months) {
        return stays[months];
    }

    /** Greenwood's variance of {@link #stays}. */
    public double variance(int months) {
        return stays[months] * stays[months] * sums[months];
    }

    /**
     * Share that returned to work within so many months, with its 95 % interval on the log-log scale, which stays within 0
     * and 1. Where nobody or everybody returned, the interval is the value alone.
     */
    public Estimate returned(int months) {
        double s = stays[months];
        long n = table.atRisk(0);
        if (s <= 0 || s >= 1) {
            return new Estimate(1 - s, 1 - s, 1 - s, n);
        }
        // S^exp(±z·se/log S), where se is that of log S.
        double step = Estimate.Z * Math.sqrt(sums[months]) / Math.log(s);
        return new Estimate(1 - s, 1 - Math.pow(s, Math.exp(step)), 1 - Math.pow(s, Math.exp(-step)), n);
    }

    /**
     * Chance to return within a horizon of those who have searched so many months already; what lies beyond the table is
     * as its last month.
     */
    public double chance(int searched, int horizon) {
        int last = table.months();
        double now = stays[Math.min(searched, last)];
        return now > 0 ? 1 - stays[Math.min(searched + horizon, last)] / now : 0;
    }
}
