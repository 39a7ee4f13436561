package fr.vigie.advice.run;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.advice.run.Refusal.Reason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicationGateTest {

    private static final List<Metric> GOOD = List.of(
            Metric.of(PublicationGate.CONVERGED, 1, 90_000),
            Metric.of(PublicationGate.SLOPE, 1.02, 50_000),
            Metric.of(PublicationGate.ECE, 0.01, 50_000),
            Metric.of(PublicationGate.CHANCE, 0.25, 50_000),
            RunFigures.share(PublicationGate.COVERAGE, 0.95, 2_000),
            RunFigures.share(PublicationGate.CLAIMED, 0.1, 10));

    private final PublicationGate gate = new PublicationGate(false);

    @Test
    void a_run_that_is_well_calibrated_passes() {
        assertThat(refusal(GOOD, List.of())).isEmpty();
        assertThat(refusal(GOOD, GOOD)).isEmpty();
    }

    @Test
    void a_run_that_does_not_say_how_good_it_is_is_refused() {
        assertThat(refusal(List.of(), List.of())).isPresent();
        for (var figure : GOOD) {
            assertThat(refusal(without(figure.name()), List.of())).contains(new Refusal(Reason.MISSING, figure.name()));
        }
        assertThat(refusalWith(Metric.of(PublicationGate.SLOPE, Double.NaN, 50_000)))
                .isEqualTo(new Refusal(Reason.MISSING, PublicationGate.SLOPE));
    }

    @Test
    void a_truth_that_is_not_known_is_not_missed() {
        var real = GOOD.stream()
                .filter(metric -> !metric.name().startsWith("recovery."))
                .toList();
        assertThat(gate.refusal(said(false, real), said(false, List.of()))).isEmpty();
    }

    @Test
    void chances_that_were_not_estimated_to_the_end_are_refused() {
        assertThat(refusalWith(Metric.of(PublicationGate.CONVERGED, 0, 90_000)))
                .isEqualTo(new Refusal(Reason.UNSETTLED, PublicationGate.CONVERGED));
    }

    @Test
    void odds_told_too_boldly_or_too_timidly_are_refused() {
        assertThat(refusalWith(Metric.of(PublicationGate.SLOPE, 0.7, 50_000)))
                .isEqualTo(new Refusal(Reason.SLOPE, PublicationGate.SLOPE));
        assertThat(refusalWith(Metric.of(PublicationGate.SLOPE, 1.4, 50_000)))
                .isEqualTo(new Refusal(Reason.SLOPE, PublicationGate.SLOPE));
    }

    @Test
    void few_people_refuse_nothing() {
        assertThat(refusal(with(Metric.of(PublicationGate.SLOPE, 0.7, 300)), List.of()))
                .isEmpty();
        assertThat(refusal(with(Metric.of(PublicationGate.ECE, 0.09, 300)), List.of()))
                .isEmpty();
    }

    /** Chance alone makes 0.8 · √(0.25 · 0.75 · 20 / 4,000) = 0.024 of 4,000 people's error. */
    @Test
    void an_error_is_measured_against_what_chance_makes_of_it() {
        assertThat(refusal(with(Metric.of(PublicationGate.ECE, 0.060, 4_000)), List.of()))
                .isEmpty();
        assertThat(refusalWith(Metric.of(PublicationGate.ECE, 0.060, 400_000)))
                .isEqualTo(new Refusal(Reason.CALIBRATION, PublicationGate.ECE));
    }

    @Test
    void intervals_that_miss_a_known_truth_are_refused() {
        assertThat(refusalWith(RunFigures.share(PublicationGate.COVERAGE, 0.53, 2_800)))
                .isEqualTo(new Refusal(Reason.COVERAGE, PublicationGate.COVERAGE));
        assertThat(refusal(with(RunFigures.share(PublicationGate.COVERAGE, 0.85, 20)), List.of()))
                .as("twenty strata say little")
                .isEmpty();
    }

    @Test
    void effects_claimed_of_actions_without_any_are_refused() {
        // P(X ≥ 3) = 0.012 of ten at 0.05, P(X ≥ 2) = 0.086.
        assertThat(refusalWith(RunFigures.share(PublicationGate.CLAIMED, 0.3, 10)))
                .isEqualTo(new Refusal(Reason.CLAIMS, PublicationGate.CLAIMED));
        assertThat(refusal(with(RunFigures.share(PublicationGate.CLAIMED, 0.2, 10)), List.of()))
                .as("two of ten may be chance")
                .isEmpty();
    }

    @Test
    void a_break_is_refused_unless_an_operator_knows_of_it() {
        var moved = with(Metric.of(PublicationGate.CHANCE, 0.32, 50_000));
        assertThat(refusal(moved, GOOD)).contains(new Refusal(Reason.DRIFT, PublicationGate.CHANCE));
        assertThat(new PublicationGate(true).refusal(said(true, moved), said(true, GOOD)))
                .isEmpty();
        assertThat(refusal(moved, List.of()))
                .as("the first run moves from nothing")
                .isEmpty();
    }

    @Test
    void real_paths_are_not_held_to_what_was_made_up() {
        var moved = with(Metric.of(PublicationGate.CHANCE, 0.32, 50_000));
        assertThat(gate.refusal(said(false, moved), said(true, GOOD))).isEmpty();
    }

    private Refusal refusalWith(Metric bad) {
        return refusal(with(bad), List.of()).orElseThrow();
    }

    private Optional<Refusal> refusal(List<Metric> own, List<Metric> published) {
        return gate.refusal(said(true, own), said(true, published));
    }

    private static PublicationGate.Said said(boolean synthetic, List<Metric> metrics) {
        return new PublicationGate.Said(synthetic, metrics);
    }

    private static List<Metric> with(Metric other) {
        return Stream.concat(Stream.of(other), without(other.name()).stream()).toList();
    }

    private static List<Metric> without(String name) {
        return GOOD.stream().filter(metric -> !metric.name().equals(name)).toList();
    }
}
