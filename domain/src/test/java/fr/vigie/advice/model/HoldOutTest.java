package fr.vigie.advice.model;

import static fr.vigie.advice.model.Spells.OCCUPATIONS;
import static fr.vigie.advice.model.Spells.bytes;
import static fr.vigie.advice.model.Spells.read;
import static fr.vigie.advice.model.Spells.seeker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.advice.AuditGroup;
import fr.vigie.advice.Department;
import fr.vigie.advice.path.Spell;
import fr.vigie.advice.path.SpellEnd;
import fr.vigie.advice.path.Starts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class HoldOutTest {

    private static final int CUT = 240;

    /** By occupation: returned in month 1 to 6 after the cut; last seen searching in month 1 to 6. */
    private static final int[][] RETURNED = {
        {1, 1, 0, 1, 0, 1}, {2, 1, 2, 1, 2, 1}, {4, 3, 2, 2, 1, 2}, {7, 5, 3, 2, 1, 1}
    };

    private static final int[][] LAST_SEEN = {
        {1, 0, 2, 0, 1, 31}, {0, 2, 0, 1, 1, 26}, {2, 1, 0, 1, 0, 20}, {1, 0, 2, 0, 0, 16}
    };

    /**
     * Hazards of 0.02, 0.05, 0.1 and 0.2 a month. The golden values are those of R 4.2, survival 3.5-3; d has a row a
     * person with time, status and p, the predicted chance at the middle of its bin of a thousandth:
     *
     * <pre>
     * concordance(Surv(time, status) ~ p, data = d, timewt = "n/G2", reverse = TRUE)
     * G &lt;- numeric(6); share &lt;- 1; left &lt;- 143       # E, L: returned, last seen, by month
     * for (k in 1:6) { G[k] &lt;- share; left &lt;- left - E[k]; share &lt;- share * (1 - L[k] / left); left &lt;- left - L[k] }
     * w1 &lt;- ret %*% (1 / G); w0 &lt;- cens[, 6] / G[6]   # by group
     * sum(w1 * (1 - p)^2 + w0 * p^2) / sum(w1 + w0)   # Brier
     * glm(y ~ qlogis(p), binomial, weights = w)       # y = 1 with w1, y = 0 with w0
     * </pre>
     */
    @Test
    void figures_are_what_r_finds() {
        var figures = counted(people()).figures();

        assertThat(figures.people()).isEqualTo(people().size());
        assertThat(figures.concordance()).isCloseTo(0.6838422709, within(1e-9));
        assertThat(figures.returned()).isCloseTo(0.3140330284, within(1e-9));
        assertThat(figures.predicted()).isCloseTo(0.3921737285, within(1e-9));
        assertThat(figures.brier()).isCloseTo(0.2042799632, within(1e-9));
        assertThat(figures.slope()).isCloseTo(0.6793809375, within(1e-4));
        assertThat(figures.intercept()).isCloseTo(-0.5062641683, within(1e-4));
        assertThat(figures.slopeError()).isCloseTo(0.1710358810, within(1e-4));
        assertThat(figures.interceptError()).isCloseTo(0.1896654364, within(1e-4));
        assertThat(figures.auc()).isCloseTo(0.7016412162, within(1e-9));
        assertThat(figures.calibrationError()).isCloseTo(0.07814070015, within(1e-9));
    }

    @Test
    void skill_is_what_the_error_is_smaller_by() {
        // Nothing was seen before the cut: both simple predictions say that nobody returns, so their squared error is
        // the
        // share that does.
        var figures = counted(people()).figures();

        assertThat(figures.brierKaplanMeier()).isCloseTo(0.3140330284, within(1e-9));
        assertThat(figures.skillOverKaplanMeier()).isCloseTo(1 - 0.2042799632 / 0.3140330284, within(1e-9));
        assertThat(figures.skillOverMedian()).isCloseTo(1 - 0.2042799632 / 0.3140330284, within(1e-9));
    }

    @Test
    void the_median_sees_completed_searches_alone() {
        // Returns: 2 in month 0, 4 in month 1, 2 in month 2; 92 still searching. Half of 8 is in the middle of month 1.
        var table = new LifeTable(new long[] {2, 4, 94}, new long[] {2, 4, 2});

        assertThat(HoldOut.median(table)).isCloseTo(1.5, within(1e-12));
        assertThat(HoldOut.median(new LifeTable(new long[3], new long[3]))).isInfinite();
    }

    @Test
    void a_median_that_does_not_see_those_still_searching_promises_too_much() {
        var exposure = Exposure.until(4, CUT);
        for (int person = 0; person < 100; person++) {
            exposure.add(spell(person, 200, person < 20 ? 3 : 36, person < 20, false));
        }
        var holdOut = HoldOut.of(new HoldOut.Prediction(hazard(), exposure, OCCUPATIONS, CUT));
        for (int person = 0; person < 100; person++) {
            holdOut.add(spell(person, 238, person < 20 ? 3 : 30, person < 20, false));
        }

        // Kaplan–Meier: 20 of 100 return in month 2; the median (2.5 months) says 1 − 0.5^(6/2.5) = 0.81 whoever is
        // left.
        var figures = holdOut.figures();
        assertThat(figures.brierKaplanMeier()).isCloseTo(0.2 * 0.8, within(1e-5));
        double promised = 1 - Math.pow(0.5, 6 / 2.5);
        assertThat(figures.brierMedian())
                .isCloseTo(0.2 * (1 - promised) * (1 - promised) + 0.8 * promised * promised, within(1e-5));
    }

    @Test
    void those_who_were_not_searching_at_the_cut_or_for_too_long_are_left_out() {
        var holdOut = counted(List.of(
                // Registered in the month of the cut.
                spell(1, CUT, 5, false, false),
                // Over before it.
                spell(2, CUT - 3, 3, true, false),
                // Followed for five months more at most.
                spell(3, CUT - 31, 36, false, false),
                spell(4, CUT - 30, 36, false, false)));

        assertThat(holdOut.figures().people()).isOne();
    }

    @Test
    void groups_are_looked_at_apart() {
        // Four women, of whom two return within six months, and four men who don't; all are predicted 1 − 0.98^6.
        var spells = new ArrayList<Spell>();
        for (int person = 0; person < 8; person++) {
            spells.add(spell(person, CUT - 1, person < 2 ? 2 : 20, person < 2, person < 4));
        }
        var gaps = counted(spells).figures().groups();

        double predicted = 1 - Math.pow(0.98, 6);
        assertThat(gaps)
                .filteredOn(gap -> gap.group().equals("WOMEN"))
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.people()).isEqualTo(4);
                    assertThat(gap.gap()).isCloseTo(0.5 - predicted, within(1e-5));
                    assertThat(gap.error()).isCloseTo(0.25, within(1e-12));
                });
        assertThat(gaps)
                .filteredOn(gap -> gap.group().equals("MEN"))
                .singleElement()
                .satisfies(gap -> assertThat(gap.gap()).isCloseTo(-predicted, within(1e-5)));
        assertThat(gaps).extracting(HoldOutFigures.GroupGap::group).doesNotContain("RURAL");
    }

    @Test
    void parts_add_up_to_the_same_bytes_in_any_order() {
        var people = people();
        var whole = bytes(counted(people)::writeTo);
        UnaryOperator<HoldOut> through = part -> read(bytes(part::writeTo), HoldOut::readFrom);
        var first = counted(people.subList(0, 50));
        var second = counted(people.subList(50, people.size()));
        var merged = HoldOut.empty();
        merged.merge(through.apply(second));
        merged.merge(through.apply(first));

        assertThat(bytes(merged::writeTo)).isEqualTo(whole);
        assertThat(read(whole, HoldOut::readFrom).figures())
                .isEqualTo(counted(people).figures());
    }

    private static HoldOut counted(List<Spell> spells) {
        var holdOut = HoldOut.of(new HoldOut.Prediction(hazard(), Exposure.until(4, CUT), OCCUPATIONS, CUT));
        spells.forEach(holdOut::add);
        return holdOut;
    }

    private static List<Spell> people() {
        var spells = new ArrayList<Spell>();
        for (int occupation = 0; occupation < 4; occupation++) {
            for (int month = 1; month <= 6; month++) {
                for (int person = 0; person < RETURNED[occupation][month - 1]; person++) {
                    spells.add(spell(occupation, month + 1, true));
                }
                for (int person = 0; person < LAST_SEEN[occupation][month - 1]; person++) {
                    spells.add(spell(occupation, month + 1, false));
                }
            }
        }
        return spells;
    }

    private static Spell spell(int occupation, int months, boolean returned) {
        return new Spell(
                seeker(1, occupation),
                new AuditGroup(false, false, false),
                CUT - 1,
                months,
                returned ? SpellEnd.LASTING_JOB : SpellEnd.OTHER_EXIT,
                Starts.none(),
                0,
                0);
    }

    private static Spell spell(long person, int start, int months, boolean returned, boolean woman) {
        return new Spell(
                seeker(person, 0),
                new AuditGroup(woman, false, false),
                start,
                months,
                returned ? SpellEnd.LASTING_JOB : SpellEnd.ONGOING,
                Starts.none(),
                0,
                0);
    }

    static BaselineHazard hazard() {
        int cells = 4 * Department.all().size();
        return new BaselineHazard(
                0.02,
                ones(5),
                ones(5),
                ones(Spell.LONGEST),
                new double[] {1, 2.5, 5, 10},
                ones(Department.all().size()),
                floats(cells),
                floats(cells),
                floats(cells),
                new int[cells]);
    }

    private static double[] ones(int length) {
        var ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static float[] floats(int length) {
        var ones = new float[length];
        Arrays.fill(ones, 1);
        return ones;
    }
}
