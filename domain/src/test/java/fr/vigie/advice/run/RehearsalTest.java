package fr.vigie.advice.run;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.advice.model.Recovery;
import fr.vigie.advice.synthetic.Scenario;
import fr.vigie.advice.synthetic.World;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private static final int PEOPLE = 15_000;

    /** Among fewer, intervals are so wide that half of them hold the truth even so. */
    private static final int ENOUGH_TO_SEE_A_FAILURE = 30_000;

    private static final int HORIZON = (int) LocalDate.of(2026, 6, 30).toEpochDay();

    @Test
    void where_all_that_decides_is_seen_the_truth_is_found() {
        var recovery = recovery(Scenario.REAL, PEOPLE);

        assertThat(recovery.coverage()).isGreaterThan(0.9);
        assertThat(verdict(Scenario.REAL, recovery)).isZero();
    }

    @Test
    void where_nothing_works_next_to_nothing_is_claimed() {
        var recovery = recovery(Scenario.NULL, PEOPLE);

        assertThat(recovery.nullActions()).isPositive();
        assertThat(verdict(Scenario.NULL, recovery)).isZero();
    }

    @Test
    void where_an_unseen_motivation_decides_the_method_fails_and_is_refused() {
        var recovery = recovery(Scenario.HIDDEN_CONFOUNDER, ENOUGH_TO_SEE_A_FAILURE);

        assertThat(recovery.coverage()).isLessThan(0.8);
        assertThat(recovery.bias()).isGreaterThan(0.02);
        assertThat(verdict(Scenario.HIDDEN_CONFOUNDER, recovery)).isEqualTo(1);
    }

    private static Recovery recovery(Scenario scenario, int people) {
        return new Rehearsal(new World(60_025, people, HORIZON, scenario), MadeUpMarket.market()).recovery();
    }

    private static double verdict(Scenario scenario, Recovery recovery) {
        List<Metric> figures = RunFigures.of(scenario, PEOPLE, recovery);
        return figures.stream()
                .filter(figure -> figure.name().equals("world.refused"))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
