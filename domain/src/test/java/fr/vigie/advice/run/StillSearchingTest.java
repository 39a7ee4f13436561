package fr.vigie.advice.run;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.advice.Action;
import fr.vigie.advice.AgeBand;
import fr.vigie.advice.AuditGroup;
import fr.vigie.advice.Department;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.Experience;
import fr.vigie.advice.Mobility;
import fr.vigie.advice.Seeker;
import fr.vigie.advice.counsel.Situation;
import fr.vigie.advice.path.Spell;
import fr.vigie.advice.path.SpellEnd;
import fr.vigie.advice.path.Starts;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StillSearchingTest {

    @Test
    void what_was_started_in_an_earlier_search_is_remembered_and_of_nobody_else() {
        var shown = new ArrayList<Situation>();
        var searching = new StillSearching(shown::add);
        searching.accept(spell(7, SpellEnd.LASTING_JOB, Action.CV_WORKSHOP));
        searching.accept(spell(7, SpellEnd.OTHER_EXIT, Action.MENTORING));
        searching.accept(spell(7, SpellEnd.ONGOING, Action.JOB_CLUB));
        searching.accept(spell(8, SpellEnd.LONGER, Action.NETWORKING));
        assertThat(shown)
                .extracting(Situation::tried)
                .containsExactly(
                        Situation.tried(Set.of(Action.CV_WORKSHOP, Action.MENTORING, Action.JOB_CLUB)),
                        Situation.tried(Set.of(Action.NETWORKING)));
    }

    private static Spell spell(long person, SpellEnd end, Action started) {
        var seeker = new Seeker(
                person,
                Department.of("23").orElseThrow(),
                0,
                AgeBand.FROM_35,
                Diploma.VOCATIONAL,
                Experience.NONE,
                Mobility.NEAR,
                true,
                0);
        return new Spell(seeker, AuditGroup.of(0), 250, 5, end, Starts.of(Map.of(started, 1)), 0, 0);
    }
}
