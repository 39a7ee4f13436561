package fr.vigie.advice.kept;

import static fr.vigie.advice.counsel.Module.CLOSE_OCCUPATION;
import static fr.vigie.advice.counsel.Module.CV;
import static fr.vigie.advice.counsel.Module.JOB_CLUB;
import static fr.vigie.advice.counsel.Module.MENTORING;
import static fr.vigie.advice.counsel.Module.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.advice.Department;
import fr.vigie.advice.Rome;
import fr.vigie.advice.counsel.AdviceList;
import fr.vigie.advice.counsel.Module;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AdviceChangesTest {

    @Test
    void the_same_in_another_order_is_no_change() {
        assertThat(AdviceChanges.between(Lists.of(CV, NETWORK), Lists.of(NETWORK, CV), Lists.of(NETWORK, CV))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void what_new_figures_alone_would_have_changed_is_theirs_and_the_rest_is_that_of_time() {
        var changes =
                AdviceChanges.between(Lists.of(CV, NETWORK), Lists.of(JOB_CLUB, MENTORING), Lists.of(CV, MENTORING));
        assertThat(changes.all())
                .containsExactly(
                        change(JOB_CLUB, true, Cause.TIME),
                        change(MENTORING, true, Cause.FIGURES),
                        change(CV, false, Cause.TIME),
                        change(NETWORK, false, Cause.FIGURES));
    }

    @Test
    void what_neither_figures_nor_time_changed_comes_of_what_was_said() {
        var unsaid = Lists.of(CV, NETWORK, JOB_CLUB);
        var changes = AdviceChanges.between(
                Lists.of(CV, NETWORK), Lists.of(CV, JOB_CLUB, MENTORING), unsaid, Lists.of(CV, NETWORK));
        assertThat(changes.all())
                .containsExactly(
                        change(JOB_CLUB, true, Cause.TIME),
                        change(MENTORING, true, Cause.YOU),
                        change(NETWORK, false, Cause.YOU));
    }

    @Test
    void a_move_that_leads_elsewhere_is_another_advice() {
        var before = Lists.of(List.of(Lists.towards("D1507")), List.of());
        var after = Lists.of(List.of(Lists.towards("M1601")), List.of());
        assertThat(AdviceChanges.between(before, after, after).all())
                .containsExactly(towards("M1601", true), towards("D1507", false));
    }

    @Test
    void what_came_and_went_again_is_no_change() {
        var came = new AdviceChanges(List.of(change(CV, true, Cause.FIGURES), change(NETWORK, false, Cause.TIME)));
        var went = new AdviceChanges(List.of(change(CV, false, Cause.FIGURES), change(JOB_CLUB, true, Cause.TIME)));
        assertThat(came.then(went).all())
                .containsExactly(change(NETWORK, false, Cause.TIME), change(JOB_CLUB, true, Cause.TIME));
    }

    @Test
    void a_code_says_all_changes() {
        var changes = new AdviceChanges(
                List.of(change(CV, true, Cause.YOU), towards("M1601", false), change(NETWORK, false, Cause.TIME)));
        assertThat(AdviceChanges.decode(changes.encode())).isEqualTo(changes);
        assertThat(AdviceChanges.decode(AdviceChanges.NONE.encode())).isEqualTo(AdviceChanges.NONE);
        assertThatThrownBy(() -> AdviceChanges.decode(new byte[] {9, 0})).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void changes_lead_from_one_list_to_the_next_and_two_nights_add_up(
            @ForAll("lists") AdviceList first,
            @ForAll("lists") AdviceList second,
            @ForAll("lists") AdviceList third,
            @ForAll("lists") AdviceList other) {
        var night = AdviceChanges.between(first, second, other);
        assertThat(night.all())
                .filteredOn(AdviceChange::entered)
                .extracting(AdviceChange::module)
                .isEqualTo(modules(second).stream()
                        .filter(module -> !modules(first).contains(module))
                        .toList());
        assertThat(night.has(Cause.YOU)).isFalse();
        var both = night.then(AdviceChanges.between(second, third, other));
        assertThat(both.all().stream().map(change -> change.module() + " " + change.entered()))
                .containsExactlyInAnyOrderElementsOf(AdviceChanges.between(first, third, other).all().stream()
                        .map(change -> change.module() + " " + change.entered())
                        .toList());
    }

    @Provide
    Arbitrary<AdviceList> lists() {
        return Arbitraries.of(CV, NETWORK, JOB_CLUB, MENTORING)
                .set()
                .map(modules -> Lists.of(modules.toArray(Module[]::new)));
    }

    private static Set<Module> modules(AdviceList list) {
        return list.advices().stream()
                .flatMap(advice -> Stream.of(advice.module()))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static AdviceChange change(Module module, boolean entered, Cause cause) {
        return new AdviceChange(module, null, null, entered, cause);
    }

    private static AdviceChange towards(String occupation, boolean entered) {
        Department creuse = Lists.CREUSE;
        return new AdviceChange(CLOSE_OCCUPATION, new Rome(occupation), creuse, entered, Cause.FIGURES);
    }
}
