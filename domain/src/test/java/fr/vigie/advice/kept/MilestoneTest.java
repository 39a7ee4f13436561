package fr.vigie.advice.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MilestoneTest {

    private static final LocalDate KEPT = LocalDate.of(2026, 11, 30);

    @Test
    void one_asks_about_the_last_one_reached_and_lets_earlier_ones_go() {
        assertThat(Milestone.due(KEPT, Set.of(), LocalDate.of(2027, 2, 27))).isEmpty();
        assertThat(Milestone.due(KEPT, Set.of(), LocalDate.of(2027, 2, 28))).contains(Milestone.THREE_MONTHS);
        assertThat(Milestone.due(KEPT, Set.of(), LocalDate.of(2027, 5, 30))).contains(Milestone.SIX_MONTHS);
        assertThat(Milestone.due(KEPT, Set.of(Milestone.SIX_MONTHS), LocalDate.of(2027, 6, 30)))
                .isEmpty();
        assertThat(Milestone.due(KEPT, Set.of(Milestone.SIX_MONTHS), LocalDate.of(2027, 11, 30)))
                .contains(Milestone.TWELVE_MONTHS);
        assertThat(Milestone.due(KEPT, Set.of(), LocalDate.of(2028, 5, 30))).isEmpty();
    }

    @Test
    void they_are_known_by_their_months() {
        assertThat(Milestone.after(6)).contains(Milestone.SIX_MONTHS);
        assertThat(Milestone.after(4)).isEmpty();
    }
}
