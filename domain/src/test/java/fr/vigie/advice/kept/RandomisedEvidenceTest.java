package fr.vigie.advice.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.advice.Action;
import fr.vigie.advice.counsel.Advice;
import fr.vigie.advice.counsel.Module;
import fr.vigie.advice.kept.RandomisedEvidence.Draw;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomisedEvidenceTest {

    @Test
    void an_effect_that_is_there_is_found_and_one_that_is_not_is_not_claimed() {
        var draws = new ArrayList<Draw>();
        var random = new Random(5);
        for (int person = 0; person < 20_000; person++) {
            // Those whom the draw favours find work more easily anyway.
            double ease = random.nextDouble();
            int propensity = (int) (Advice.WHOLE * (0.2 + 0.6 * ease));
            boolean mentored = random.nextInt(Advice.WHOLE) < propensity;
            boolean networked = random.nextInt(Advice.WHOLE) < propensity;
            boolean found = random.nextDouble() < 0.2 + 0.3 * ease + (mentored ? 0.1 : 0);
            draws.add(new Draw(Module.MENTORING, mentored, propensity, found));
            draws.add(new Draw(Module.NETWORK, networked, propensity, found));
            draws.add(new Draw(Module.CV, true, Advice.WHOLE, found));
            draws.add(new Draw(Module.SENIORS, mentored, propensity, found));
        }
        var found = RandomisedEvidence.found(RandomisedEvidence.effects(draws));
        assertThat(found)
                .extracting(RandomisedEvidence.Found::action)
                .as("what was certain to be shown tells nothing, and a module of no action is none")
                .containsExactly(Action.NETWORKING, Action.MENTORING);
        assertThat(found.get(0).estimate().holdsZero()).isTrue();
        assertThat(found.get(1).estimate().value()).isCloseTo(0.1, within(0.03));
        assertThat(found.get(1).estimate().low()).isPositive();
    }

    @Test
    void of_few_people_nothing_is_told() {
        var draws = new ArrayList<Draw>();
        for (int person = 0; person < RandomisedEvidence.FEWEST - 1; person++) {
            draws.add(new Draw(Module.MENTORING, person % 2 == 0, Advice.WHOLE / 2, person % 3 == 0));
        }
        assertThat(RandomisedEvidence.found(RandomisedEvidence.effects(draws))).isEmpty();
        draws.add(new Draw(Module.MENTORING, true, Advice.WHOLE / 2, true));
        assertThat(RandomisedEvidence.found(RandomisedEvidence.effects(draws))).hasSize(1);
        assertThat(RandomisedEvidence.found(RandomisedEvidence.effects(List.of())))
                .isEmpty();
    }
}
