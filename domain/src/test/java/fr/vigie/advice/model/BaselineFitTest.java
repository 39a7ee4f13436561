package fr.vigie.advice.model;

import static fr.vigie.advice.model.Spells.AIN;
import static fr.vigie.advice.model.Spells.bytes;
import static fr.vigie.advice.model.Spells.read;
import static fr.vigie.advice.model.Spells.seeker;
import static fr.vigie.advice.model.Spells.spell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.advice.AgeBand;
import fr.vigie.advice.Department;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.path.SpellEnd;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BaselineFitTest {

    @Test
    void scatter_is_what_squared_differences_exceed_chance_by() {
        // O = 5, 2; E = 2, 4: Σ((O−E)² − E) = (9−2) + (4−4) = 7; ΣE² = 4+16 = 20; 1/κ = 0.35.
        var pool = GammaPool.of(new double[] {5, 2}, new double[] {2, 4});

        assertThat(pool.kappa()).isCloseTo(20.0 / 7, within(1e-12));
        // (5 + 2.857) / (2 + 2.857) = 7.857/4.857: between O/E = 2.5 and 1.
        assertThat(pool.factor(5, 2)).isCloseTo(7.857142857 / 4.857142857, within(1e-9));
    }

    @Test
    void scatter_below_chance_is_floored() {
        // O = 3, 1; E = 2, 2: Σ((O−E)² − E) = (1−2) + (1−2) < 0.
        assertThat(GammaPool.of(new double[] {3, 1}, new double[] {2, 2}).kappa())
                .isEqualTo(10_000);
        assertThat(GammaPool.of(new double[0], new double[0]).kappa()).isEqualTo(10_000);
        // O = 6, 0: (16−2) + (4−2) = 16 over 8: more scatter than is believed.
        assertThat(GammaPool.of(new double[] {6, 0}, new double[] {2, 2}).kappa())
                .isEqualTo(1);
    }

    @Test
    void bounds_are_the_quantiles_of_a_gamma_distribution() {
        // R: qgamma(c(.025, .975), 4, 4)
        assertThat(GammaPool.bounds(1.0 / 4)[0]).isCloseTo(0.2724663434, within(2e-5));
        assertThat(GammaPool.bounds(1.0 / 4)[1]).isCloseTo(2.1918182674, within(2e-5));
        // R: qgamma(c(.025, .975), 100, 100)
        assertThat(GammaPool.bounds(0.01)[0]).isCloseTo(0.8136399125, within(2e-5));
        assertThat(GammaPool.bounds(0.01)[1]).isCloseTo(1.2052894775, within(2e-5));
    }

    @Property(tries = 50)
    void a_pooled_factor_lies_between_what_was_seen_and_one(
            @ForAll @IntRange(max = 500) int observed, @ForAll @IntRange(min = 1, max = 500) int expected) {
        double raw = (double) observed / expected;

        assertThat(new GammaPool(7).factor(observed, expected)).isBetween(Math.min(raw, 1), Math.max(raw, 1));
    }

    @Test
    void one_group_alone_has_the_hazard_that_was_seen() {
        // 10 people: 4 return in month 0, 3 in month 1, 3 go on after it. Month 0: 4/10; month 1: 3/6.
        var exposure = Exposure.of(4);
        for (int person = 0; person < 10; person++) {
            exposure.add(spell(person, person < 4 ? 1 : 2, person < 7 ? SpellEnd.LASTING_JOB : SpellEnd.ONGOING));
        }

        var fit = BaselineFit.of(exposure);

        assertThat(fit.converged()).isTrue();
        assertThat(fit.spells()).isEqualTo(10);
        assertThat(fit.months()).isEqualTo(16);
        assertThat(fit.returns()).isEqualTo(7);
        assertThat(hazard(fit, 0)).isCloseTo(0.4, within(1e-6));
        assertThat(hazard(fit, 1)).isCloseTo(0.5, within(1e-6));
        // 1 − 0.6·0.5
        var chance = fit.hazard().chance(0, AIN, AgeBand.FROM_25, Diploma.VOCATIONAL, 0, 2);
        assertThat(chance.value()).isCloseTo(0.7, within(1e-6));
        assertThat(chance.n()).isEqualTo(10);
        assertThat(fit.hazard().returns(0, AIN)).isEqualTo(7);
        assertThat(fit.hazard().expectedReturns(0, AIN)).isCloseTo(7, within(1e-3));
    }

    @Test
    void nothing_seen_gives_a_hazard_of_nothing() {
        var fit = BaselineFit.of(Exposure.of(4));

        assertThat(hazard(fit, 0)).isZero();
    }

    @Test
    void a_world_of_known_hazards_is_recovered() {
        var world = new HazardWorld();
        var exposure = Exposure.of(4);
        world.fill(exposure, 100_000, new Random(5));

        var fit = BaselineFit.of(exposure);

        assertThat(fit.converged()).isTrue();
        double worst = 0;
        for (int occupation = 0; occupation < 4; occupation++) {
            for (int department = 0; department < 3; department++) {
                for (var age : AgeBand.values()) {
                    var place = Department.at(department);
                    double truth = world.hazard(occupation, place, age, Diploma.NONE, 4);
                    double found = fit.hazard().hazard(occupation, place, age, Diploma.NONE, 4);
                    worst = Math.max(worst, Math.abs(Math.log(found / truth)));
                }
            }
        }
        assertThat(worst).isLessThan(0.08);
        // Cells scatter with a variance of 0.04 (0.8 and 1.2 by turns): κ near 25.
        assertThat(fit.kappaCell()).isBetween(15.0, 40.0);
        double share = 0;
        for (var age : AgeBand.values()) {
            share += fit.hazard().age(age) / AgeBand.values().length;
        }
        assertThat(share).as("factors of age have a mean of 1").isCloseTo(1, within(0.05));
    }

    @Test
    void intervals_of_cells_cover_the_truth_as_often_as_they_say() {
        int covered = 0;
        int all = 0;
        for (int seed = 0; seed < 3; seed++) {
            var random = new Random(seed);
            var exposure = Exposure.of(30);
            var truth = new double[30][20];
            for (int occupation = 0; occupation < 30; occupation++) {
                for (int department = 0; department < 20; department++) {
                    // Factors of the cells scatter as Gamma of mean 1 and variance 1/10: a sum of 10 exponentials.
                    double factor = 0;
                    for (int draw = 0; draw < 10; draw++) {
                        factor -= Math.log(1 - random.nextDouble()) / 10;
                    }
                    truth[occupation][department] = 0.06 * factor;
                    for (int person = 0; person < 60; person++) {
                        int months = 1;
                        boolean returns = random.nextDouble() < truth[occupation][department];
                        while (!returns && months < 6) {
                            months++;
                            returns = random.nextDouble() < truth[occupation][department];
                        }
                        exposure.add(spell(
                                seeker(person, Department.at(department), occupation),
                                240,
                                months,
                                returns ? SpellEnd.LASTING_JOB : SpellEnd.ONGOING,
                                Map.of()));
                    }
                }
            }
            var hazard = BaselineFit.of(exposure).hazard();
            for (int occupation = 0; occupation < 30; occupation++) {
                for (int department = 0; department < 20; department++) {
                    var chance = hazard.chance(
                            occupation, Department.at(department), AgeBand.FROM_25, Diploma.VOCATIONAL, 0, 6);
                    double true6 = 1 - Math.pow(1 - truth[occupation][department], 6);
                    all++;
                    covered += chance.low() <= true6 && true6 <= chance.high() ? 1 : 0;
                }
            }
        }
        assertThat((double) covered / all).isBetween(0.93, 0.98);
    }

    @Property(tries = 10)
    void more_evidence_narrows_the_interval(@ForAll @IntRange(min = 2, max = 50) int times) {
        assertThat(width(times)).isLessThan(width(1));
    }

    @Test
    void a_hazard_is_the_same_after_bytes() {
        var exposure = Exposure.of(4);
        new HazardWorld().fill(exposure, 2_000, new Random(1));
        var hazard = BaselineFit.of(exposure).hazard();

        var again = read(bytes(hazard::writeTo), BaselineHazard::readFrom);

        assertThat(bytes(again::writeTo)).isEqualTo(bytes(hazard::writeTo));
        assertThat(again.chance(2, AIN, AgeBand.FROM_55, Diploma.NONE, 3, 6))
                .isEqualTo(hazard.chance(2, AIN, AgeBand.FROM_55, Diploma.NONE, 3, 6));
    }

    private static double width(int times) {
        var exposure = Exposure.of(4);
        for (int person = 0; person < 20 * times; person++) {
            exposure.add(spell(person, 2, person % 4 == 0 ? SpellEnd.LASTING_JOB : SpellEnd.ONGOING));
        }
        var chance = BaselineFit.of(exposure).hazard().chance(0, AIN, AgeBand.FROM_25, Diploma.VOCATIONAL, 0, 6);
        return chance.high() - chance.low();
    }

    private static double hazard(BaselineFit fit, int month) {
        return fit.hazard().hazard(0, AIN, AgeBand.FROM_25, Diploma.VOCATIONAL, month);
    }

    /** People whose hazard is a product of factors, over three departments. */
    private static final class HazardWorld {

        double hazard(int occupation, Department department, AgeBand age, Diploma diploma, int month) {
            return 0.05
                    * (0.7 + 0.2 * occupation)
                    * (0.9 + 0.1 * department.index())
                    * ((occupation + department.index()) % 2 == 0 ? 0.8 : 1.2)
                    * (1.2 - 0.1 * age.ordinal())
                    * (0.8 + 0.1 * diploma.ordinal())
                    * (month < 6 ? 1.2 : 0.8);
        }

        void fill(Exposure exposure, int people, Random random) {
            for (int person = 0; person < people; person++) {
                var department = Department.at(random.nextInt(3));
                int occupation = random.nextInt(4);
                var age = AgeBand.values()[random.nextInt(5)];
                var diploma = Diploma.values()[random.nextInt(5)];
                int observed = 1 + random.nextInt(24);
                int month = 0;
                while (month < observed && random.nextDouble() >= hazard(occupation, department, age, diploma, month)) {
                    month++;
                }
                exposure.add(spell(
                        Spells.seeker(person, department, occupation, age, diploma),
                        240,
                        Math.min(month + 1, observed),
                        month < observed ? SpellEnd.LASTING_JOB : SpellEnd.ONGOING,
                        Map.of()));
            }
        }
    }
}
