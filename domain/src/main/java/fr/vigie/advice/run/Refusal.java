package fr.vigie.advice.run;

import java.util.Objects;

/**
 * Why a run wasn't published.
 *
 * @param figure name of the metric that was looked at, as in {@code holdout.slope}; the run says its value
 */
public record Refusal(Reason reason, String figure) {

    /** What was wrong with the figure. */
    public enum Reason {
        /** The run doesn't say it, or says what is no number. */
        MISSING,
        /** The chances' factors did not stand still. */
        UNSETTLED,
        /** Odds are told too boldly, or too timidly. */
        SLOPE,
        /** Chances told differ from what came by more than chance explains. */
        CALIBRATION,
        /** Intervals hold the known truth too rarely. */
        COVERAGE,
        /** Effects are claimed of actions that have none. */
        CLAIMS,
        /** The mean chance is far from that of the published run. */
        DRIFT
    }

    public Refusal {
        Objects.requireNonNull(reason);
        Objects.requireNonNull(figure);
    }
}
