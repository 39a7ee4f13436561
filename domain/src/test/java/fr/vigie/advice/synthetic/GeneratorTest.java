package fr.vigie.advice.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.advice.Action;
import fr.vigie.advice.AuditGroup;
import fr.vigie.advice.Department;
import fr.vigie.advice.path.ExitReason;
import fr.vigie.advice.path.PathEvent;
import fr.vigie.advice.path.PathEventType;
import fr.vigie.advice.path.PathPerson;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is made up, and what happens to them. */
class GeneratorTest {

    private static final int PEOPLE = 20_000;
    private static final World REAL = SyntheticFixture.world(PEOPLE, Scenario.REAL);

    private final Generator generator = new Generator(REAL, SyntheticFixture.emptyMarket());

    @Test
    void people_are_the_same_however_they_are_shared_out() {
        var whole = new ArrayList<Path>();
        var truth = generator.generate(1, PEOPLE, collect(whole));

        var shares = IntStream.of(2, 0, 1)
                .parallel()
                .mapToObj(share -> share(share * 7_000 + 1, Math.min(PEOPLE, (share + 1) * 7_000)))
                .toList();

        assertThat(shares.stream()
                        .flatMap(share -> share.paths().stream())
                        .sorted(Comparator.comparing(
                                path -> path.person().seeker().person()))
                        .toList())
                .isEqualTo(whole);
        var merged = new Truth();
        shares.forEach(share -> merged.merge(share.truth()));
        assertThat(bytes(merged)).isEqualTo(bytes(truth));
    }

    @Test
    void another_seed_makes_others() {
        var other = new Generator(
                new World(1, PEOPLE, SyntheticFixture.HORIZON, Scenario.REAL), SyntheticFixture.emptyMarket());
        var here = new ArrayList<Path>();
        var there = new ArrayList<Path>();

        generator.generate(1, 100, collect(here));
        other.generate(1, 100, collect(there));

        assertThat(there).isNotEqualTo(here);
    }

    @Test
    void departments_share_all_numbers_by_their_population() {
        assertThat(Department.all().stream()
                        .flatMapToInt(
                                department -> IntStream.rangeClosed(REAL.first(department), REAL.last(department)))
                        .boxed()
                        .toList())
                .isEqualTo(IntStream.rangeClosed(1, PEOPLE).boxed().toList());
        var north = Department.of("59").orElseThrow();
        assertThat(REAL.last(north) - REAL.first(north) + 1.0)
                .isCloseTo(PEOPLE * 2_611 / 68_400.0, within(PEOPLE * 0.002));
        var paths = new ArrayList<Path>();
        generator.generate(north, collect(paths));
        assertThat(paths)
                .extracting(path -> path.person().seeker().department())
                .containsOnly(north);
    }

    @Test
    void nobody_bears_a_number_above_the_last() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> generator.generate(1, PEOPLE + 1, (person, events) -> {}));
        assertThatIllegalArgumentException().isThrownBy(() -> generator.generate(0, 1, (person, events) -> {}));
    }

    @Test
    void events_are_in_their_order_and_none_is_after_the_horizon() {
        generator.generate(1, PEOPLE, (person, events) -> {
            assertThat(events).isSortedAccordingTo(Comparator.comparingInt(PathEvent::day));
            assertThat(events).last().satisfies(event -> assertThat(event.day())
                    .isLessThanOrEqualTo(SyntheticFixture.HORIZON));
            assertThat(events).extracting(PathEvent::type).contains(PathEventType.REGISTRATION);
        });
    }

    @Test
    void what_is_done_is_done_while_searching() {
        generator.generate(1, PEOPLE, (person, events) -> {
            boolean searching = false;
            boolean working = false;
            for (var event : events) {
                switch (event.type()) {
                    case REGISTRATION -> {
                        assertThat(searching).isFalse();
                        searching = true;
                        working = false;
                    }
                    case EXIT -> {
                        boolean back = event.value() == ExitReason.RETURN_TO_WORK.ordinal();
                        assertThat(searching).isEqualTo(!back);
                        assertThat(working).isEqualTo(back);
                        searching = false;
                    }
                    case ACTION, TRAINING -> assertThat(searching).isTrue();
                    case CONTRACT -> {
                        if (event.value() == 0 || event.value() >= 90) {
                            assertThat(searching).isTrue();
                            searching = false;
                            working = true;
                        }
                    }
                }
            }
        });
    }

    @Test
    void about_ten_things_happen_to_each_and_two_in_five_are_still_searching() {
        long[] events = new long[1];
        long[] registrations = new long[1];
        long[] rural = new long[1];
        var truth = generator.generate(1, PEOPLE, (person, path) -> {
            events[0] += path.size();
            registrations[0] += path.stream()
                    .filter(event -> event.type() == PathEventType.REGISTRATION)
                    .count();
            rural[0] += person.group().rural() ? 1 : 0;
        });

        long searching = IntStream.range(0, 8)
                .mapToLong(bits -> truth.searching(AuditGroup.of(bits)))
                .sum();
        assertThat(events[0] / (double) PEOPLE).isBetween(9.0, 11.0);
        assertThat(registrations[0] / (double) PEOPLE).isBetween(1.5, 2.0);
        assertThat(searching / (double) PEOPLE).isBetween(0.35, 0.45);
        assertThat(rural[0] / (double) PEOPLE).isBetween(0.25, 0.38);
    }

    @Test
    void chances_of_a_month_are_believable() {
        var hazards = new ArrayList<Double>();
        generator.observe(1, 2_000, (person, events) -> {}, new CourseObserver() {
            @Override
            public void started(Course course, int place) {
                hazards.add(course.hazard(course.start(place)));
            }

            @Override
            public void searching(Course course, int month) {
                hazards.add(course.hazard(month));
            }
        });

        assertThat(hazards).hasSizeGreaterThan(1_000).allSatisfy(hazard -> assertThat(hazard)
                .isBetween(0.0005, Nature.LARGEST));
        assertThat(hazards.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
                .isBetween(0.03, 0.10);
    }

    @Test
    void the_world_is_unfair_to_people_with_a_disability() {
        var truth = generator.generate(1, PEOPLE, (person, events) -> {});

        double others = truth.chance(new AuditGroup(false, false, false)).orElseThrow();
        double disabled = truth.chance(new AuditGroup(false, false, true)).orElseThrow();
        assertThat(disabled).isBetween(0.6 * others, 0.85 * others);
    }

    @Test
    void every_action_has_its_deed() {
        assertThat(Arrays.stream(Deed.values()).map(Enum::name).toList())
                .isEqualTo(Arrays.stream(Action.values()).map(Enum::name).toList());
        assertThat(Arrays.stream(Deed.values()).filter(Deed::isNull)).hasSize(5);
    }

    @Test
    void months_of_work_are_those_that_contracts_cover() {
        var days = new Days(20_000);
        assertThat(days.monthsOfWorkBefore(10_000)).isZero();
        days.contract(9_990, 5);
        assertThat(days.monthsOfWorkBefore(10_000)).isEqualTo(1);
        days.contract(9_900, 20); // 100 to 81 days before: months 4 and 3
        assertThat(days.monthsOfWorkBefore(10_000)).isEqualTo(3);
        days.contract(9_000, 0);
        assertThat(days.monthsOfWorkBefore(10_000)).isEqualTo(12);
    }

    private Share share(int first, int last) {
        var paths = new ArrayList<Path>();
        return new Share(paths, generator.generate(first, last, collect(paths)));
    }

    private static PathSink collect(List<Path> paths) {
        return (person, events) -> paths.add(new Path(person, events));
    }

    private static byte[] bytes(Truth truth) {
        var bytes = new ByteArrayOutputStream();
        try {
            truth.writeTo(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private record Path(PathPerson person, List<PathEvent> events) {}

    private record Share(List<Path> paths, Truth truth) {}
}
