package fr.vigie.advice.counsel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.advice.Action;
import fr.vigie.advice.Department;
import fr.vigie.advice.Rome;
import fr.vigie.advice.market.MarketCell;
import fr.vigie.advice.model.ActionEffects;
import fr.vigie.advice.model.DurationBand;
import fr.vigie.advice.model.EvidenceGrade;
import fr.vigie.advice.model.Horizon;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnowledgeTest {

    private static final Department RHONE = Department.of("69").orElseThrow();

    private final Markets market = Markets.empty().everywhere("D1505", Markets.tension(4));
    private final ActionEffects effects = new ActionEffects(List.of(Effects.of(
            Action.CV_WORKSHOP, Horizon.SIX_MONTHS, "D1505", DurationBand.UNDER_3, 0.05, 0.01, EvidenceGrade.B)));

    @Test
    void what_rests_on_made_up_paths_does_not_exist_outside_a_demonstration() {
        var knowledge = market.known().withPaths(new Markets.Hazards().hazard(), effects, true);
        assertThat(knowledge.hazard()).isEmpty();
        assertThat(knowledge.effects().all()).isEmpty();
        assertThat(knowledge.isSynthetic()).isFalse();
    }

    @Test
    void a_demonstration_shows_it_and_says_so() {
        var knowledge = market.demonstrated().withPaths(new Markets.Hazards().hazard(), effects, true);
        assertThat(knowledge.hazard()).isPresent();
        assertThat(knowledge.effects().all()).hasSize(1);
        assertThat(knowledge.isSynthetic()).isTrue();
    }

    @Test
    void real_paths_are_used_everywhere() {
        var knowledge = market.known().withPaths(new Markets.Hazards().hazard(), effects, false);
        assertThat(knowledge.effects().all()).hasSize(1);
        assertThat(knowledge.isSynthetic()).isFalse();
    }

    @Test
    void figures_of_a_made_up_market_are_unknown_outside_a_demonstration() {
        int cashier = Markets.index("D1505");
        assertThat(market.known().cell(cashier, RHONE).tension()).hasValue(4);
        var madeUp = market.madeUp();
        assertThat(madeUp.known().cell(cashier, RHONE)).isEqualTo(MarketCell.UNKNOWN);
        assertThat(madeUp.known().source(MarketFigure.TENSION)).isEmpty();
        assertThat(madeUp.demonstrated().cell(cashier, RHONE).tension()).hasValue(4);
    }

    @Test
    void an_occupation_that_this_market_does_not_have_is_told_by_its_code() {
        assertThat(market.known().title(new Rome("D1505"))).isEqualTo("Personnel de caisse");
        assertThat(market.known().title(new Rome("A1101"))).isEqualTo("A1101");
    }
}
