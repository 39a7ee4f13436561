package fr.vigie.advice.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.advice.Action;
import fr.vigie.advice.path.PathEvent;
import fr.vigie.advice.path.PathEventType;
import fr.vigie.advice.path.PathPerson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Whether what records show is enough to tell an action that does nothing from one that works: it is where a scenario says
 * so, and isn't where it doesn't. Compared is, month by month of search, who starts it with who doesn't (yet), by whether
 * they come back within six months; naively, and among people alike in all that drives who acts.
 */
class ConfoundingTest {

    private static final int PEOPLE = 60_000;

    @Test
    void those_sent_to_counselling_that_does_nothing_seem_harmed_by_it_until_they_are_compared_with_their_like() {
        var compared = compare(Scenario.REAL, Action.CAREER_COUNSELLING);

        assertThat(compared.naive()).isLessThan(-0.03);
        assertThat(compared.alike()).isCloseTo(0, within(0.008));
    }

    @Test
    void those_who_put_a_profile_online_seem_helped_by_it_until_they_are_compared_with_their_like() {
        var compared = compare(Scenario.NULL, Action.ONLINE_PROFILE);

        assertThat(compared.naive()).isGreaterThan(0.03);
        assertThat(compared.alike()).isCloseTo(0, within(0.008));
    }

    @Test
    void where_chance_says_who_acts_a_naive_comparison_is_right() {
        assertThat(compare(Scenario.RANDOMISED, Action.CV_WORKSHOP).naive()).isCloseTo(0, within(0.008));
        assertThat(compare(Scenario.RANDOMISED, Action.ONLINE_PROFILE).naive()).isCloseTo(0, within(0.008));
    }

    @Test
    void a_motivation_that_nobody_sees_makes_nothing_look_like_something_even_among_people_alike() {
        assertThat(compare(Scenario.HIDDEN_CONFOUNDER, Action.CV_WORKSHOP).alike())
                .isGreaterThan(0.03);
        assertThat(compare(Scenario.HIDDEN_CONFOUNDER, Action.ONLINE_PROFILE).alike())
                .isGreaterThan(0.03);
    }

    private static Comparison compare(Scenario scenario, Action action) {
        var market = SyntheticFixture.emptyMarket();
        var comparison = new Comparison(action, new Labour(0, market));
        new Generator(SyntheticFixture.world(PEOPLE, scenario), market).generate(1, PEOPLE, comparison);
        return comparison;
    }

    /** Counts of starts and their returns, of others and theirs, by stratum. */
    private static final class Comparison implements PathSink {

        private static final int SIX = 6;

        private final Action action;
        private final Labour labour;
        private final Map<Long, long[]> strata = new HashMap<>();

        private Comparison(Action action, Labour labour) {
            this.action = action;
            this.labour = labour;
        }

        @Override
        public void accept(PathPerson person, List<PathEvent> events) {
            var spell = new ArrayList<PathEvent>();
            var before = new Days(SyntheticFixture.HORIZON);
            int worked = 0;
            for (var event : events) {
                if (event.type() == PathEventType.REGISTRATION) {
                    count(person, spell, worked);
                    spell.clear();
                    worked = Nature.worked(before.monthsOfWorkBefore(event.day()));
                }
                if (event.type() == PathEventType.CONTRACT) {
                    before.contract(event.day(), event.value());
                }
                spell.add(event);
            }
            count(person, spell, worked);
        }

        double naive() {
            var all = new long[4];
            strata.values().forEach(stratum -> {
                for (int at = 0; at < all.length; at++) {
                    all[at] += stratum[at];
                }
            });
            return all[1] / (double) all[0] - all[3] / (double) all[2];
        }

        double alike() {
            double sum = 0;
            long starts = 0;
            for (var stratum : strata.values()) {
                if (stratum[0] > 0 && stratum[2] > 0) {
                    sum += stratum[1] - stratum[0] * (stratum[3] / (double) stratum[2]);
                    starts += stratum[0];
                }
            }
            return sum / starts;
        }

        private void count(PathPerson person, List<PathEvent> spell, int worked) {
            if (spell.isEmpty() || spell.get(0).type() != PathEventType.REGISTRATION) {
                return;
            }
            int registration = spell.get(0).day();
            int start = Integer.MAX_VALUE;
            int end = Integer.MAX_VALUE;
            boolean returns = false;
            long contracts = 0;
            for (var event : spell) {
                int month = (int) ((event.day() - registration) / 30.4375);
                boolean contract = event.type() == PathEventType.CONTRACT;
                boolean lasting = contract && (event.value() == 0 || event.value() >= 90);
                if (event.type() == PathEventType.ACTION && event.value() == action.ordinal()) {
                    start = month;
                } else if (end == Integer.MAX_VALUE && (lasting || event.type() == PathEventType.EXIT)) {
                    end = month;
                    returns = lasting;
                } else if (contract) {
                    contracts |= 1L << month;
                }
            }
            int followed = (int) ((SyntheticFixture.HORIZON - registration) / 30.4375) - SIX;
            for (int month = 0; month <= Math.min(Math.min(followed, start), Math.min(end, 35)); month++) {
                boolean lately = month > 0 && (contracts << 64 - month >>> 61) != 0;
                int at = start == month ? 0 : 2;
                var stratum = strata.computeIfAbsent(stratum(person, worked, month, lately), key -> new long[4]);
                stratum[at]++;
                stratum[at + 1] += returns && end < month + SIX ? 1 : 0;
            }
        }

        private long stratum(PathPerson person, int worked, int month, boolean lately) {
            var seeker = person.seeker();
            long key = labour.domain(seeker.occupation());
            key = key * 5 + seeker.age().ordinal();
            key = key * 5 + seeker.diploma().ordinal();
            key = key * 4 + worked;
            key = key * 36 + month;
            return key * 2 + (lately ? 1 : 0);
        }
    }
}
