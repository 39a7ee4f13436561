package fr.vigie.advice.counsel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class DrawTest {

    private record Option(Module module, double utility, double sd) {}

    private final Draw draw = new Draw();

    @Test
    void the_best_are_in_for_sure_and_ties_share_the_last_places() {
        settle(List.of(
                new Option(Module.CV, 0.090, 0.01),
                new Option(Module.NETWORK, 0.080, 0.01),
                new Option(Module.IMMERSION, 0.050, 0.01),
                new Option(Module.DRIVING_LICENCE, 0.048, 0.01),
                new Option(Module.JOB_CLUB, 0.046, 0.01),
                new Option(Module.LANGUAGE, 0.044, 0.01),
                new Option(Module.DATA_RIGHTS, 0.010, 0.01)));
        assertThat(propensities())
                .containsEntry(Module.CV, 1.0)
                .containsEntry(Module.NETWORK, 1.0)
                .containsEntry(Module.IMMERSION, 0.75)
                .containsEntry(Module.LANGUAGE, 0.75)
                .containsEntry(Module.DATA_RIGHTS, 0.0);
        assertThat(draw.bar()).isCloseTo(0.036, within(1e-12));
    }

    @Test
    void the_third_of_a_family_is_left_out_however_good() {
        settle(List.of(
                new Option(Module.CV, 0.09, 0.001),
                new Option(Module.INTERVIEW, 0.08, 0.001),
                new Option(Module.ONLINE_PROFILE, 0.07, 0.001),
                new Option(Module.CARE, 0.01, 0.001)));
        assertThat(propensities()).containsEntry(Module.ONLINE_PROFILE, 0.0).containsEntry(Module.CARE, 1.0);
    }

    @Test
    void nobody_is_left_out_where_there_is_room_for_all() {
        settle(List.of(new Option(Module.CV, 0.09, 0.001), new Option(Module.CARE, 0.01, 0.1)));
        assertThat(propensities().values()).containsOnly(1.0);
        assertThat(draw.bar()).isZero();
    }

    @Test
    void no_option_makes_no_list() {
        settle(List.of());
        draw.draw(new Chance());
        assertThat(draw.size()).isZero();
    }

    @Property
    void propensities_are_those_of_all_sets_enumerated(@ForAll("options") List<Option> options) {
        settle(options);
        var sets = sets(options);
        for (int option = 0; option < options.size(); option++) {
            int bit = 1 << option;
            double share = sets.stream().filter(set -> (set & bit) != 0).count() / (double) sets.size();
            assertThat(draw.propensity(option)).isCloseTo(share, within(1e-12));
        }
    }

    @Property(tries = 20)
    void lists_drawn_over_and_over_hold_each_option_as_often_as_its_propensity_says(
            @ForAll("options") List<Option> options) {
        settle(options);
        int[] shown = new int[options.size()];
        var chance = new Chance();
        int draws = 4_000;
        for (int person = 0; person < draws; person++) {
            chance.start(7, person);
            draw.draw(chance);
            int size = 0;
            var families = new TreeMap<Family, Integer>();
            for (int option = 0; option < options.size(); option++) {
                if (draw.isShown(option)) {
                    shown[option]++;
                    size++;
                    families.merge(options.get(option).module().family(), 1, Integer::sum);
                }
            }
            assertThat(size).isLessThanOrEqualTo(Draw.MOST);
            assertThat(families.values()).allMatch(count -> count <= Family.MOST);
        }
        for (int option = 0; option < options.size(); option++) {
            double expected = draw.propensity(option);
            double sd = Math.sqrt(expected * (1 - expected) / draws);
            assertThat(shown[option] / (double) draws).isCloseTo(expected, within(5 * sd + 1e-9));
        }
    }

    @Provide
    Arbitrary<List<Option>> options() {
        var modules = Arbitraries.shuffle(Module.values());
        var utilities = Arbitraries.integers().between(1, 40).list().ofSize(12);
        var sds = Arbitraries.integers().between(1, 12).list().ofSize(12);
        return Arbitraries.integers()
                .between(0, 12)
                .flatMap(size ->
                        modules.flatMap(shuffled -> utilities.flatMap(utility -> sds.map(sd -> IntStream.range(0, size)
                                .mapToObj(i -> new Option(shuffled.get(i), utility.get(i) / 1000.0, sd.get(i) / 1000.0))
                                .toList()))));
    }

    private void settle(List<Option> options) {
        draw.clear();
        options.forEach(option -> draw.add(option.module(), option.utility(), option.sd()));
        draw.settle();
    }

    private Map<Module, Double> propensities() {
        return IntStream.range(0, draw.size()).boxed().collect(Collectors.toMap(draw::module, draw::propensity));
    }

    /** The definition, by brute force: every set of options, as bits, that could be the list. */
    private static List<Integer> sets(List<Option> options) {
        var order = IntStream.range(0, options.size())
                .boxed()
                .sorted((a, b) ->
                        Double.compare(options.get(b).utility(), options.get(a).utility()))
                .toList();
        var taken = new ArrayList<Integer>();
        for (int option : order) {
            if (taken.size() < Draw.MOST && fits(options, taken, option)) {
                taken.add(option);
            }
        }
        if (taken.isEmpty()) {
            return List.of(0);
        }
        var cut = options.get(taken.get(taken.size() - 1));
        int sure = bits(taken.stream()
                .filter(option -> options.get(option).utility() > cut.utility() + cut.sd())
                .toList());
        var sets = new ArrayList<Integer>();
        for (int set = 0; set < 1 << options.size(); set++) {
            if ((set & sure) == sure && Integer.bitCount(set) == taken.size() && isAllowed(options, set, sure, cut)) {
                sets.add(set);
            }
        }
        return sets;
    }

    private static boolean isAllowed(List<Option> options, int set, int sure, Option cut) {
        int[] families = new int[Family.COUNT];
        for (int option = 0; option < options.size(); option++) {
            if ((set & 1 << option) != 0) {
                var one = options.get(option);
                families[one.module().family().ordinal()]++;
                boolean tied = one.utility() <= cut.utility() + cut.sd() && one.utility() >= cut.utility() - cut.sd();
                if (!tied && (sure & 1 << option) == 0) {
                    return false;
                }
            }
        }
        return Arrays.stream(families).allMatch(count -> count <= Family.MOST);
    }

    private static boolean fits(List<Option> options, List<Integer> taken, int option) {
        var family = options.get(option).module().family();
        return taken.stream()
                        .filter(other -> options.get(other).module().family() == family)
                        .count()
                < Family.MOST;
    }

    private static int bits(List<Integer> options) {
        return options.stream().mapToInt(option -> 1 << option).sum();
    }
}
