package fr.vigie.advice.model;

import fr.vigie.advice.AgeBand;
import fr.vigie.advice.AuditGroup;
import fr.vigie.advice.Occupations;
import fr.vigie.advice.Rome;
import fr.vigie.advice.path.Spell;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What became, in the six months after a cut, of those who were searching then, against what was predicted from data up to
 * the cut alone: by the model, by Kaplan and Meier's estimate for domain and months of search, and by the median of
 * completed searches, which doesn't see those who are still searching.
 *
 * <p>It alone looks at {@link AuditGroup}: to see whether the model errs alike for all. Counts in bins, bounded and in whole
 * numbers: parts add up in any order.
 */
public final class HoldOut {

    static final int MONTHS = Horizon.SIX_MONTHS.months();

    /** Returned in month 1 to 6, from 0; then last seen searching in month 0 to 6. */
    static final int SLOTS = 2 * MONTHS + 1;

    /** Of predicted chances. */
    static final int BINS = 1_000;

    private static final int DOMAIN_MONTHS = Rome.DOMAINS * Spell.LONGEST;
    private static final double SUM_UNIT = 1e6;

    /** Who is looked at apart. */
    enum Group {
        WOMEN,
        MEN,
        RURAL,
        URBAN,
        DISABLED,
        NOT_DISABLED,
        UNDER_25,
        FROM_25,
        FROM_35,
        FROM_45,
        FROM_55
    }

    private final Prediction prediction;
    final long[] bins = new long[BINS * SLOTS];
    final long[] cells = new long[DOMAIN_MONTHS * SLOTS];
    final long[] groups = new long[Group.values().length * SLOTS];
    /** Sums of predicted chances, in millionths. */
    final long[] groupPredicted = new long[Group.values().length];
    /** What the two simple predictions say in each cell, in millionths and one more; 0 where nobody was. */
    final long[] kaplanMeier = new long[DOMAIN_MONTHS];

    final long[] median = new long[DOMAIN_MONTHS];

    private HoldOut(Prediction prediction) {
        this.prediction = prediction;
    }

    /** To count with. */
    public static HoldOut of(Prediction prediction) {
        return new HoldOut(prediction);
    }

    /** To merge into. */
    public static HoldOut empty() {
        return new HoldOut(null);
    }

    /**
     * Counts a spell as the data have it today; nothing if the person wasn't searching at the cut, or for so long that six
     * more months aren't followed.
     */
    public void add(Spell spell) {
        int searched = prediction.cut - spell.start();
        if (searched < 1 || searched >= spell.months() || searched + MONTHS > Spell.LONGEST) {
            return;
        }
        int followed = spell.months() - searched;
        boolean returned = History.of(spell).returned() && followed <= MONTHS;
        int slot = returned ? followed - 1 : MONTHS + Math.min(followed, MONTHS);
        var seeker = spell.seeker();
        double chance = prediction
                .hazard
                .chance(seeker.occupation(), seeker.department(), seeker.age(), seeker.diploma(), searched, MONTHS)
                .value();
        bins[Math.min(BINS - 1, (int) (chance * BINS)) * SLOTS + slot]++;
        int domain = prediction.domains[seeker.occupation()];
        int cell = domain * Spell.LONGEST + searched;
        cells[cell * SLOTS + slot]++;
        kaplanMeier[cell] = 1 + Math.round(SUM_UNIT * prediction.kaplanMeier[domain].chance(searched, MONTHS));
        median[cell] = 1 + Math.round(SUM_UNIT * prediction.median[domain]);
        addGroups(spell.group(), seeker.age(), slot, Math.round(SUM_UNIT * chance));
    }

    private void addGroups(AuditGroup group, AgeBand age, int slot, long chance) {
        addGroup(group.woman() ? Group.WOMEN : Group.MEN, slot, chance);
        addGroup(group.rural() ? Group.RURAL : Group.URBAN, slot, chance);
        addGroup(group.disabled() ? Group.DISABLED : Group.NOT_DISABLED, slot, chance);
        addGroup(Group.valueOf(age.name()), slot, chance);
    }

    private void addGroup(Group group, int slot, long chance) {
        groups[group.ordinal() * SLOTS + slot]++;
        groupPredicted[group.ordinal()] += chance;
    }

    /** Adds what another counted with the same predictions, of other people. */
    public void merge(HoldOut other) {
        add(bins, other.bins);
        add(cells, other.cells);
        add(groups, other.groups);
        add(groupPredicted, other.groupPredicted);
        for (int cell = 0; cell < DOMAIN_MONTHS; cell++) {
            kaplanMeier[cell] = Math.max(kaplanMeier[cell], other.kaplanMeier[cell]);
            median[cell] = Math.max(median[cell], other.median[cell]);
        }
    }

    public HoldOutFigures figures() {
        return HoldOutFigures.of(this);
    }

    public void writeTo(DataOutput out) throws IOException {
        for (var table : tables()) {
            Varints.writeSparse(out, table);
        }
    }

    /** What was read can be merged and looked at; nobody can be added to it. */
    public static HoldOut readFrom(DataInput in) throws IOException {
        var holdOut = empty();
        for (var table : holdOut.tables()) {
            Varints.addSparse(in, table);
        }
        return holdOut;
    }

    /** Mean of the predicted chances of a group, given how many it has. */
    double predicted(Group group, long people) {
        return groupPredicted[group.ordinal()] / SUM_UNIT / people;
    }

    /** What a simple prediction said in a cell where somebody was. */
    static double simple(long[] predictions, int cell) {
        return (predictions[cell] - 1) / SUM_UNIT;
    }

    private long[][] tables() {
        return new long[][] {bins, cells, groups, groupPredicted, kaplanMeier, median};
    }

    private static void add(long[] sums, long[] others) {
        for (int at = 0; at < sums.length; at++) {
            sums[at] += others[at];
        }
    }

    /** What is predicted from before the cut: the same for all departments, which it is to be made for once. */
    public static final class Prediction {

        private final BaselineHazard hazard;
        private final int cut;
        private final int[] domains;
        private final KaplanMeier[] kaplanMeier = new KaplanMeier[Rome.DOMAINS];
        private final double[] median = new double[Rome.DOMAINS];

        /**
         * @param hazard fitted to that exposure
         * @param exposure of what was known at the cut
         * @param cut calendar month, in months since January 2000
         */
        public Prediction(BaselineHazard hazard, Exposure exposure, Occupations occupations, int cut) {
            this.hazard = hazard;
            this.cut = cut;
            domains = occupations.all().stream().mapToInt(Rome::domain).toArray();
            for (int domain = 0; domain < Rome.DOMAINS; domain++) {
                int one = domain;
                var table = exposure.lifeTable(occupation -> domains[occupation] == one);
                kaplanMeier[domain] = KaplanMeier.of(table);
                // Half of those left return in each median, if the hazard is the same all along.
                median[domain] = 1 - Math.pow(0.5, MONTHS / median(table));
            }
        }
    }

    /** Median length, in months, of the searches that a return ended; without end where there are none. */
    static double median(LifeTable table) {
        double all = 0;
        for (int month = 0; month < table.months(); month++) {
            all += table.returned(month);
        }
        double sum = 0;
        for (int month = 0; month < table.months(); month++) {
            long here = table.returned(month);
            if (here > 0 && sum + here >= all / 2) {
                return month + (all / 2 - sum) / here;
            }
            sum += here;
        }
        return Double.POSITIVE_INFINITY;
    }
}
