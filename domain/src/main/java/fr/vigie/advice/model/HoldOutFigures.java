package fr.vigie.advice.model;

import java.util.ArrayList;
import java.util.List;

/**
 * How well chances to return within six months were predicted. People who weren't seen for the whole time weigh on those
 * who were (inverse probability of censoring).
 *
 * @param people searching at the cut
 * @param returned share that returned
 * @param predicted mean of the chances
 * @param slope of the logarithm of the odds seen by that of the odds predicted: 1 where calibrated, less where predictions
 *     go to extremes
 * @param slopeError standard error of the slope, and {@code interceptError} of the intercept, by the regression's own
 *     information: who wasn't seen to the end counts as if made up for by somebody else, so it is a little small
 * @param intercept of the same: 0 where calibrated
 * @param calibrationError mean distance between predicted and seen, over twenty groups of equal size from low to high
 * @param brier mean squared error
 * @param skillOverKaplanMeier by how much of its share the squared error is smaller than that of Kaplan and Meier's
 *     estimate for domain and months of search
 * @param skillOverMedian the same against the median of completed searches
 * @param concordance Uno's C up to six months: of two people, how often the one predicted to return sooner does
 * @param auc how often one who returned within six months had a higher chance than one who didn't
 */
public record HoldOutFigures(
        long people,
        double returned,
        double predicted,
        double slope,
        double slopeError,
        double intercept,
        double interceptError,
        double calibrationError,
        double brier,
        double brierKaplanMeier,
        double brierMedian,
        double skillOverKaplanMeier,
        double skillOverMedian,
        double concordance,
        double auc,
        List<GroupGap> groups) {

    /**
     * How the model errs for one group.
     *
     * @param gap share that returned less mean of the chances
     * @param error standard error of that share
     */
    public record GroupGap(String group, long people, double gap, double error) {}

    private static final int CALIBRATION_GROUPS = 20;
    private static final int MONTHS = HoldOut.MONTHS;

    static HoldOutFigures of(HoldOut counts) {
        return new Reckoning(counts).figures();
    }

    private static final class Reckoning {

        private final HoldOut counts;
        private final double[] seen;
        /** By bin: people who returned in time, and who didn't, those not seen to the end made up for. */
        private final double[] returned = new double[HoldOut.BINS];

        private final double[] stayed = new double[HoldOut.BINS];
        private double allReturned;
        private double allStayed;

        Reckoning(HoldOut counts) {
            this.counts = counts;
            seen = seen(counts.bins);
            for (int bin = 0; bin < HoldOut.BINS; bin++) {
                returned[bin] = returned(counts.bins, bin);
                stayed[bin] = stayed(counts.bins, bin);
                allReturned += returned[bin];
                allStayed += stayed[bin];
            }
        }

        HoldOutFigures figures() {
            long people = people(counts.bins, 0, HoldOut.BINS);
            double all = allReturned + allStayed;
            double predicted = 0;
            double brier = 0;
            for (int bin = 0; bin < HoldOut.BINS; bin++) {
                double chance = chance(bin);
                predicted += (returned[bin] + stayed[bin]) * chance;
                brier += error(returned[bin], stayed[bin], chance);
            }
            var calibration = calibration();
            double byKaplanMeier = brierOfCells(counts.kaplanMeier);
            double byMedian = brierOfCells(counts.median);
            return new HoldOutFigures(
                    people,
                    allReturned / all,
                    predicted / all,
                    calibration[1],
                    calibration[3],
                    calibration[0],
                    calibration[2],
                    calibrationError(),
                    brier / all,
                    byKaplanMeier,
                    byMedian,
                    1 - brier / all / byKaplanMeier,
                    1 - brier / all / byMedian,
                    concordance(),
                    auc(),
                    groups());
        }

        /** Constant and slope of a logistic regression on the logarithm of the predicted odds, then the standard error of each. */
        private double[] calibration() {
            var regression = new Regression(Regression.Link.LOGIT, 2, 1e-9);
            int[] terms = {0, 1};
            for (int bin = 0; bin < HoldOut.BINS; bin++) {
                if (returned[bin] + stayed[bin] > 0) {
                    double[] values = {1, Math.log(chance(bin) / (1 - chance(bin)))};
                    regression.add(terms, values, 2, 0, 1, returned[bin]);
                    regression.add(terms, values, 2, 0, 0, stayed[bin]);
                }
            }
            var fitted = regression.fit();
            double information = 0;
            double byLog = 0;
            double bySquare = 0;
            for (int bin = 0; bin < HoldOut.BINS; bin++) {
                double log = Math.log(chance(bin) / (1 - chance(bin)));
                double mean = Regression.Link.LOGIT.mean(fitted[0] + fitted[1] * log);
                double weight = (returned[bin] + stayed[bin]) * Regression.Link.LOGIT.variance(mean);
                information += weight;
                byLog += weight * log;
                bySquare += weight * log * log;
            }
            double determinant = information * bySquare - byLog * byLog;
            return new double[] {
                fitted[0], fitted[1], Math.sqrt(bySquare / determinant), Math.sqrt(information / determinant)
            };
        }

        private double calibrationError() {
            double all = allReturned + allStayed;
            double error = 0;
            double people = 0;
            double excess = 0;
            for (int bin = 0; bin < HoldOut.BINS; bin++) {
                people += returned[bin] + stayed[bin];
                excess += returned[bin] - (returned[bin] + stayed[bin]) * chance(bin);
                if (people >= all / CALIBRATION_GROUPS || bin == HoldOut.BINS - 1) {
                    error += Math.abs(excess);
                    people = 0;
                    excess = 0;
                }
            }
            return error / all;
        }

        private double brierOfCells(long[] predictions) {
            double error = 0;
            double all = 0;
            for (int cell = 0; cell < predictions.length; cell++) {
                if (predictions[cell] > 0) {
                    double back = returned(counts.cells, cell);
                    double there = stayed(counts.cells, cell);
                    error += error(back, there, HoldOut.simple(predictions, cell));
                    all += back + there;
                }
            }
            return error / all;
        }

        /** Pairs of one who returned in a month and one who was searching after it, weighed by 1/G² (Uno and others 2011). */
        private double concordance() {
            double right = 0;
            double pairs = 0;
            for (int month = 1; month <= MONTHS; month++) {
                double lower = 0;
                double monthPairs = 0;
                double all = 0;
                double events = 0;
                for (int bin = 0; bin < HoldOut.BINS; bin++) {
                    double now = counts.bins[bin * HoldOut.SLOTS + month - 1];
                    double later = searchingAfter(bin, month);
                    monthPairs += now * (lower + later / 2);
                    lower += later;
                    all += later;
                    events += now;
                }
                double weight = 1 / (seen[month] * seen[month]);
                right += weight * monthPairs;
                pairs += weight * events * all;
            }
            return right / pairs;
        }

        private double auc() {
            double right = 0;
            double lower = 0;
            for (int bin = 0; bin < HoldOut.BINS; bin++) {
                right += returned[bin] * (lower + stayed[bin] / 2);
                lower += stayed[bin];
            }
            return right / (allReturned * allStayed);
        }

        private List<GroupGap> groups() {
            var gaps = new ArrayList<GroupGap>();
            for (var group : HoldOut.Group.values()) {
                long people = people(counts.groups, group.ordinal(), group.ordinal() + 1);
                if (people > 0) {
                    double back = returned(counts.groups, group.ordinal());
                    double there = stayed(counts.groups, group.ordinal());
                    double share = back / (back + there);
                    gaps.add(new GroupGap(
                            group.name(),
                            people,
                            share - counts.predicted(group, people),
                            Math.sqrt(share * (1 - share) / people)));
                }
            }
            return gaps;
        }

        private double searchingAfter(int bin, int month) {
            long sum = 0;
            for (int later = month + 1; later <= MONTHS; later++) {
                sum += counts.bins[bin * HoldOut.SLOTS + later - 1];
            }
            for (int later = month; later <= MONTHS; later++) {
                sum += counts.bins[bin * HoldOut.SLOTS + MONTHS + later];
            }
            return sum;
        }

        private double returned(long[] table, int row) {
            double sum = 0;
            for (int month = 1; month <= MONTHS; month++) {
                sum += table[row * HoldOut.SLOTS + month - 1] / seen[month];
            }
            return sum;
        }

        private double stayed(long[] table, int row) {
            return table[row * HoldOut.SLOTS + 2 * MONTHS] / seen[MONTHS];
        }

        private static double error(double returned, double stayed, double chance) {
            return returned * (1 - chance) * (1 - chance) + stayed * chance * chance;
        }

        private static double chance(int bin) {
            return (bin + 0.5) / HoldOut.BINS;
        }

        private static long people(long[] table, int from, int to) {
            long sum = 0;
            for (int at = from * HoldOut.SLOTS; at < to * HoldOut.SLOTS; at++) {
                sum += table[at];
            }
            return sum;
        }

        /** Share still seen in each month, 1 to 6, of those who hadn't returned before. */
        private static double[] seen(long[] bins) {
            var all = new Arm();
            for (int bin = 0; bin < HoldOut.BINS; bin++) {
                for (int month = 1; month <= MONTHS; month++) {
                    all.add(month - 1, bins[bin * HoldOut.SLOTS + month - 1]);
                }
                for (int month = 0; month <= MONTHS; month++) {
                    all.add(EffectCounts.LAST_SEEN + month, bins[bin * HoldOut.SLOTS + MONTHS + month]);
                }
            }
            return all.seen();
        }
    }
}
