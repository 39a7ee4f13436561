package fr.vigie.advice.path;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.advice.Action;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the events, in dense and in sparse lives. */
class SpellReaderProperties {

    private static final int YEARS = 2_500;

    @Property
    void months_are_1_to_36_and_a_lasting_job_ends_the_last_one(
            @ForAll("lives") List<PathEvent> events, @ForAll("horizons") int horizon) {
        for (var spell : read(events, horizon)) {
            assertThat(spell.months()).isBetween(1, Spell.LONGEST);
            assertThat(spell.returnsIn(spell.months() - 1)).isEqualTo(spell.end() == SpellEnd.LASTING_JOB);
        }
    }

    @Property
    void spells_follow_one_another_and_only_the_last_can_be_going_on(
            @ForAll("lives") List<PathEvent> events, @ForAll("horizons") int horizon) {
        var stretches = SpellReader.stretches(PathEvents.of(events), horizon);
        int last = Integer.MIN_VALUE;
        for (int i = 0; i < stretches.size(); i++) {
            var stretch = stretches.get(i);
            assertThat(stretch.from()).isGreaterThan(last);
            assertThat(stretch.to()).isBetween(stretch.from(), horizon);
            assertThat(stretch.end().isSearching() && i < stretches.size() - 1).isFalse();
            last = stretch.to();
        }
    }

    @Property
    void the_order_in_which_events_come_does_not_matter(
            @ForAll("lives") List<PathEvent> events, @ForAll("horizons") int horizon, @ForAll Random random) {
        var shuffled = new ArrayList<>(events);
        shuffled.addAll(events);
        Collections.shuffle(shuffled, random);
        assertThat(read(shuffled, horizon)).isEqualTo(read(events, horizon));
    }

    @Property
    void what_comes_after_the_horizon_changes_nothing(
            @ForAll("lives") List<PathEvent> events, @ForAll("horizons") int horizon) {
        var known = events.stream().filter(event -> event.day() <= horizon).toList();
        assertThat(read(events, horizon)).isEqualTo(read(known, horizon));
    }

    @Property
    void events_are_kept_as_they_are_each_once_in_order(@ForAll("lives") List<PathEvent> events) {
        var kept = PathEvents.of(events).toList();
        assertThat(kept).doesNotHaveDuplicates().containsAll(events);
        assertThat(events).containsAll(kept);
        assertThat(kept).isSortedAccordingTo((a, b) -> Integer.compare(a.day(), b.day()));
    }

    @Provide
    Arbitrary<List<PathEvent>> lives() {
        return Arbitraries.of(60, 400, YEARS).flatMap(span -> event(span).list().ofMaxSize(25));
    }

    @Provide
    Arbitrary<Integer> horizons() {
        return Arbitraries.integers().between(0, YEARS).map(day -> PathFixture.REGISTERED + day);
    }

    private static Arbitrary<PathEvent> event(int span) {
        var day = Arbitraries.integers().between(-span / 4, span).map(days -> PathFixture.REGISTERED + days);
        return Combinators.combine(
                        day,
                        Arbitraries.of(PathEventType.class),
                        Arbitraries.integers().between(0, 400))
                .as((at, type, value) ->
                        new PathEvent(at, type, type == PathEventType.ACTION ? value % (Action.COUNT + 2) : value));
    }

    private static List<Spell> read(List<PathEvent> events, int horizon) {
        return SpellReader.spells(PathFixture.person(7), events, horizon);
    }
}
