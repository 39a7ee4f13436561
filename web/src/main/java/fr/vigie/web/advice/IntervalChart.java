package fr.vigie.web.advice;

import fr.vigie.advice.counsel.Comparison;
import fr.vigie.advice.counsel.Comparison.Measure;
import fr.vigie.advice.model.Estimate;
import fr.vigie.web.portal.ChartLabel;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Points with their intervals, one below the other, of those rows that have a figure, laid out for an SVG as wide as the screen: places across in per cent, heights in
 * pixels.
 *
 * @param height of the whole, in pixels
 */
public record IntervalChart(List<Mark> marks, int height) {

    private static final int MARK_HEIGHT = 14;
    private static final int GAP = 12;
    /** What the farthest end of an interval leaves of the width to the figure, in per cent. */
    private static final double FARTHEST = 72;

    /**
     * A point with its place.
     *
     * @param at where the point is, in per cent of the width, like the ends of its interval
     */
    public record Mark(
            List<ChartLabel.Line> label, int middle, int baseline, String at, String low, String high, String text) {}

    static IntervalChart of(List<Comparison.Row> rows, Measure measure, Locale locale) {
        double farthest = rows.stream()
                .map(row -> row.of(measure))
                .filter(Objects::nonNull)
                .mapToDouble(Estimate::high)
                .max()
                .orElse(1);
        var marks = new ArrayList<Mark>();
        int y = 0;
        for (var row : rows) {
            var estimate = row.of(measure);
            if (estimate == null) {
                continue;
            }
            var label = ChartLabel.of(name(row), y);
            y = label.bottom();
            marks.add(new Mark(
                    label.lines(),
                    y + MARK_HEIGHT / 2,
                    y + MARK_HEIGHT - 2,
                    percent(estimate.value(), farthest),
                    percent(estimate.low(), farthest),
                    percent(estimate.high(), farthest),
                    written(estimate.value(), locale)));
            y += MARK_HEIGHT + GAP;
        }
        return new IntervalChart(List.copyOf(marks), y);
    }

    private static String name(Comparison.Row row) {
        return row.title() + ", " + row.department().name();
    }

    private static String percent(double value, double farthest) {
        return String.format(Locale.ROOT, "%.1f%%", 1 + FARTHEST * value / farthest);
    }

    /** Whole from ten on, with a decimal below. */
    static String written(double value, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(value < 10 ? 1 : 0);
        return format.format(value);
    }
}
