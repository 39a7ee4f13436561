package fr.vigie.advice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {

    /**
     * Weeks in remission of the 21 patients under 6-mercaptopurine of Freireich and others (1963), of whom 9 relapsed. The
     * golden values are those of R 4.2, survival 3.5-3:
     *
     * <pre>
     * library(survival)
     * time &lt;- c(6,6,6,6,7,9,10,10,11,13,16,17,19,20,22,23,25,32,32,34,35)
     * event &lt;- c(1,1,1,0,1,0,1,0,0,1,1,0,0,0,1,1,0,0,0,0,0)
     * s &lt;- summary(survfit(Surv(time, event) ~ 1, conf.type = "log-log"))
     * format(s$surv, digits = 10); format(s$std.err^2, digits = 10)
     * format(s$lower, digits = 10); format(s$upper, digits = 10)
     * </pre>
     */
    @Test
    void it_finds_what_the_survival_package_of_r_finds() {
        var km = KaplanMeier.of(freireich());
        // Week, survival, variance, lower and upper bound.
        double[][] golden = {
            {6, 0.8571428571, 0.005830903790, 0.6197179553, 0.9515517476},
            {7, 0.8067226891, 0.007557743809, 0.5631465646, 0.9228090192},
            {10, 0.7529411765, 0.009283255632, 0.5031995108, 0.8893618352},
            {13, 0.6901960784, 0.011409381797, 0.4316102225, 0.8490659633},
            {16, 0.6274509804, 0.013008284180, 0.3675108560, 0.8049121895},
            {22, 0.5378151261, 0.016443895073, 0.2677789368, 0.7467907176},
            {23, 0.4481792717, 0.018114860232, 0.1880520060, 0.6801426285}
        };
        for (var row : golden) {
            int week = (int) row[0];
            assertThat(km.stays(week)).isCloseTo(row[1], within(1e-9));
            assertThat(km.variance(week)).isCloseTo(row[2], within(1e-9));
            assertThat(1 - km.returned(week).high()).isCloseTo(row[3], within(1e-9));
            assertThat(1 - km.returned(week).low()).isCloseTo(row[4], within(1e-9));
        }
    }

    @Test
    void it_is_what_hand_gives() {
        // Week 6: 21 at risk, 3 events: 18/21. Week 7: 17 at risk (one left in week 6): · 16/17.
        // Greenwood: (18/21)²·3/(21·18); then (18/21·16/17)²·(3/(21·18) + 1/(17·16)).
        var km = KaplanMeier.of(freireich());

        assertThat(km.stays(6)).isCloseTo(18.0 / 21, within(1e-12));
        assertThat(km.stays(7)).isCloseTo(18.0 / 21 * 16 / 17, within(1e-12));
        assertThat(km.variance(6)).isCloseTo(Math.pow(18.0 / 21, 2) * 3 / (21 * 18), within(1e-12));
        assertThat(km.variance(7))
                .isCloseTo(Math.pow(18.0 / 21 * 16 / 17, 2) * (3.0 / (21 * 18) + 1.0 / (17 * 16)), within(1e-12));
        assertThat(km.chance(6, 1)).isCloseTo(1.0 / 17, within(1e-12));
    }

    @Test
    void where_nobody_or_everybody_returned_there_is_nothing_to_be_unsure_of() {
        var none = KaplanMeier.of(new LifeTable(new long[] {0, 5}, new long[] {0, 0}));
        var all = KaplanMeier.of(new LifeTable(new long[] {0, 5}, new long[] {0, 5}));

        assertThat(none.returned(2)).isEqualTo(new Estimate(0, 0, 0, 5));
        assertThat(all.returned(2)).isEqualTo(new Estimate(1, 1, 1, 5));
        assertThat(all.chance(2, 1)).isZero();
    }

    @Property(tries = 50)
    void without_censoring_it_is_the_share_itself_and_greenwood_is_binomial(
            @ForAll @IntRange(min = 1, max = 99) int returned) {
        var km = KaplanMeier.of(new LifeTable(new long[] {returned, 100 - returned}, new long[] {returned, 0}));
        double p = returned / 100.0;

        assertThat(km.returned(1).value()).isCloseTo(p, within(1e-12));
        assertThat(km.variance(1)).isCloseTo(p * (1 - p) / 100, within(1e-12));
    }

    @Property(tries = 50)
    void more_people_narrow_the_interval(@ForAll @IntRange(min = 2, max = 50) int times) {
        assertThat(width(times)).isLessThan(width(1));
    }

    private static double width(long times) {
        var estimate = KaplanMeier.of(
                        new LifeTable(new long[] {4 * times, 6 * times}, new long[] {2 * times, 3 * times}))
                .returned(2);
        return estimate.high() - estimate.low();
    }

    /** Week w stands as the month w − 1, so that {@code stays(w)} is after it. */
    private static LifeTable freireich() {
        int[] weeks = {6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35};
        int[] events = {1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0};
        var ended = new long[35];
        var relapsed = new long[35];
        for (int at = 0; at < weeks.length; at++) {
            ended[weeks[at] - 1]++;
            relapsed[weeks[at] - 1] += events[at];
        }
        return new LifeTable(ended, relapsed);
    }
}
