package fr.vigie.advice.model;

import static fr.vigie.advice.model.Spells.OCCUPATIONS;
import static fr.vigie.advice.model.Spells.bytes;
import static fr.vigie.advice.model.Spells.read;
import static fr.vigie.advice.model.Spells.seeker;
import static fr.vigie.advice.model.Spells.spell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.advice.Action;
import fr.vigie.advice.path.Spell;
import fr.vigie.advice.path.SpellEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TrialWalkTest {

    private static final BaselineHazard HAZARD = HoldOutTest.hazard();

    @Test
    void months_are_trials_as_long_as_one_is_still_there_after_them_and_six_more_can_follow() {
        assertThat(months(spell(1, 1, SpellEnd.ONGOING))).isEmpty();
        assertThat(months(spell(1, 3, SpellEnd.LASTING_JOB))).containsExactly(0, 1);
        assertThat(months(spell(1, Spell.LONGEST, SpellEnd.LONGER))).hasSize(30).endsWith(29);
    }

    @Test
    void short_contracts_of_the_fourth_to_sixth_month_before_a_start_are_the_placebo_and_no_term() {
        // Short contracts began in months 0, 4 and 5.
        long contracts = 0b110001;

        var told = IntStream.range(0, 13)
                .mapToObj(month -> (Design.isLately(contracts, month) ? "lately " : "")
                        + (Design.isPlacebo(contracts, month) ? "placebo " : "")
                        + Design.contracts(contracts, month))
                .toList();

        assertThat(told)
                .containsExactly(
                        "0",
                        "lately 0",
                        "lately 0",
                        "lately 0",
                        "placebo 0",
                        "lately placebo 0",
                        "lately placebo 0",
                        "lately 1",
                        "lately placebo 1",
                        "placebo 1",
                        "placebo 1",
                        "placebo 2",
                        "2");
    }

    @Property(tries = 5)
    void a_weight_is_the_odds_that_all_terms_of_the_month_give(@ForAll int seed) {
        var random = new Random(seed);
        var scores = random(random);
        var walk = new TrialWalk(scores, HAZARD, OCCUPATIONS);
        var design = new Design();
        for (var spell : ExposureTest.random(seed, 20)) {
            var history = History.of(new Spell(
                    spell.seeker(),
                    spell.group(),
                    spell.start(),
                    spell.months(),
                    spell.end(),
                    spell.starts(),
                    random.nextLong() & (1L << spell.months()) - 1,
                    random.nextInt(13)));
            walk.start(history);
            while (walk.next()) {
                double rate = TrialWalk.rate(HAZARD, history);
                design.person(history, walk.domain(), Math.log(rate / HAZARD.base()));
                design.month(history, walk.month());
                for (var action : Action.values()) {
                    int start = history.starts().of(action);
                    boolean done = start >= 0 && start < walk.month();
                    double odds = Math.exp(sum(design, scores, action.ordinal()) - scores.usual(action.ordinal()));
                    double weight = walk.weights[action.ordinal()] / (double) TrialWalk.UNIT;
                    if (done) {
                        assertThat(weight).isZero();
                    } else {
                        // Read from a table in steps of 1/128 of the logarithm; 20 at most.
                        assertThat(weight).isCloseTo(Math.min(20, odds), within(0.01 * odds + 0.001));
                    }
                }
                double chance = chance(design, scores, history, rate, walk.month());
                assertThat(walk.chance(Horizon.SIX_MONTHS)).isCloseTo(chance, within(0.006));
            }
        }
    }

    @Test
    void scores_are_the_same_after_bytes() {
        var scores = random(new Random(1));

        assertThat(bytes(read(bytes(scores::writeTo), Scores::readFrom)::writeTo))
                .isEqualTo(bytes(scores::writeTo));
    }

    @Test
    void who_starts_more_often_weighs_more_as_a_control() {
        // Of those who look for the first occupation one in two starts in month 0, of the others one in ten.
        var exposure = Exposure.of(OCCUPATIONS.size());
        for (int person = 0; person < 2_000; person++) {
            int occupation = person % 2;
            boolean starts = person / 2 % 10 < (occupation == 0 ? 5 : 1);
            exposure.add(spell(
                    seeker(person, occupation),
                    240,
                    2,
                    person % 7 == 0 ? SpellEnd.LASTING_JOB : SpellEnd.ONGOING,
                    starts ? Map.of(Action.MENTORING, 0) : Map.of()));
        }
        var walk =
                new TrialWalk(Scores.of(exposure, BaselineFit.of(exposure).hazard(), OCCUPATIONS), HAZARD, OCCUPATIONS);

        // Odds of 1 and of 1/9: near nine times as much, a little less by the ridge.
        double ratio = weight(walk, 0) / weight(walk, 1);
        assertThat(ratio).isBetween(7.5, 9.2);
    }

    private static double weight(TrialWalk walk, int occupation) {
        walk.start(History.of(spell(seeker(1, occupation), 240, 2, SpellEnd.ONGOING, Map.of())));
        walk.next();
        return walk.weights[Action.MENTORING.ordinal()];
    }

    private static List<Integer> months(Spell spell) {
        var walk = new TrialWalk(random(new Random(1)), HAZARD, OCCUPATIONS);
        walk.start(History.of(spell));
        var months = new ArrayList<Integer>();
        while (walk.next()) {
            months.add(walk.month());
        }
        return months;
    }

    private static double sum(Design design, Scores scores, int column) {
        double sum = 0;
        for (int at = 0; at < design.size; at++) {
            sum += design.values[at] * scores.row(design.terms[at])[column];
        }
        return sum;
    }

    /** The chance within six months, month by month: terms of the month and the season are those of then. */
    private static double chance(Design design, Scores scores, History history, double rate, int month) {
        double others = sum(design, scores, Scores.PROGNOSIS)
                - scores.row(Design.month(month))[Scores.PROGNOSIS]
                - scores.row(Design.season(history.start() + month))[Scores.PROGNOSIS];
        double stays = 1;
        for (int then = month + 1; then <= month + 6; then++) {
            double hazard = rate
                    * HAZARD.duration(then)
                    * Math.exp(others
                            + scores.row(Design.month(then))[Scores.PROGNOSIS]
                            + scores.row(Design.season(history.start() + then))[Scores.PROGNOSIS]);
            stays *= 1 - Math.min(BaselineHazard.LARGEST, hazard);
        }
        return 1 - stays;
    }

    private static Scores random(Random random) {
        return read(
                bytes(out -> {
                    int values = Design.SIZE * Scores.COLUMNS
                            + Action.COUNT
                            + DurationBand.values().length * (Scores.TENTHS - 1);
                    for (int at = 0; at < values; at++) {
                        out.writeDouble(random.nextGaussian() * 0.2);
                    }
                }),
                Scores::readFrom);
    }
}
