package fr.vigie.advice.counsel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.advice.Action;
import fr.vigie.advice.AuditGroup;
import fr.vigie.advice.path.Spell;
import fr.vigie.advice.path.SpellEnd;
import fr.vigie.advice.path.Starts;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SituationTest {

    private final Situation somebody = People.somebody().now();

    @Test
    void who_still_searches_has_searched_the_months_observed_and_tried_what_they_started() {
        var spell = new Spell(
                somebody.seeker(),
                AuditGroup.of(0),
                250,
                7,
                SpellEnd.ONGOING,
                Starts.of(Map.of(Action.CV_WORKSHOP, 2, Action.LANGUAGE_TRAINING, 0)),
                0,
                3);
        var situation = Situation.of(spell, Situation.tried(Set.of(Action.MENTORING)));
        assertThat(situation.searched()).isEqualTo(7);
        assertThat(situation.tried())
                .isEqualTo(Situation.tried(Set.of(Action.CV_WORKSHOP, Action.LANGUAGE_TRAINING, Action.MENTORING)));
        assertThat(situation.hasTried(Action.IMMERSION)).isFalse();
    }

    @Test
    void who_has_begun_with_the_licence_is_not_told_what_it_would_change() {
        assertThat(Change.HAD_LICENCE.of(People.somebody().withoutLicence().now()))
                .isPresent();
        assertThat(Change.HAD_LICENCE.of(People.somebody()
                        .withoutLicence()
                        .having(Action.DRIVING_LICENCE)
                        .now()))
                .isEmpty();
    }

    @Test
    void nobody_has_searched_less_than_nothing() {
        assertThatThrownBy(() -> new Situation(somebody.seeker(), -1, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
