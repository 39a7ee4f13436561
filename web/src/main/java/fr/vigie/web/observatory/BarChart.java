package fr.vigie.web.observatory;

import fr.vigie.web.portal.ChartLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Horizontal bars, laid out for an SVG as wide as the screen: widths in per cent, heights in pixels.
 *
 * @param height of the whole, in pixels
 */
public record BarChart(List<Bar> bars, int height) {

    private static final int BAR_HEIGHT = 14;
    private static final int GAP = 14;
    /** What the longest bar leaves of the width to its value, in per cent. */
    private static final double LONGEST = 80;

    /** A quantity and its name. */
    public record Quantity(String label, long value) {}

    /**
     * A bar with its place.
     *
     * @param top of the bar itself, below its label
     * @param width in per cent
     */
    public record Bar(List<ChartLabel.Line> label, long value, int top, String width, int valueBaseline) {}

    /** The quantities one below the other, the largest as wide as a bar gets. */
    public static BarChart of(List<Quantity> quantities) {
        long largest = quantities.stream().mapToLong(Quantity::value).max().orElse(0);
        var bars = new ArrayList<Bar>();
        int y = 0;
        for (var quantity : quantities) {
            var label = ChartLabel.of(quantity.label(), y);
            y = label.bottom();
            double width = largest == 0 ? 0 : LONGEST * quantity.value() / largest;
            bars.add(new Bar(
                    label.lines(),
                    quantity.value(),
                    y + 2,
                    String.format(Locale.ROOT, "%.1f%%", width),
                    y + BAR_HEIGHT));
            y += BAR_HEIGHT + GAP;
        }
        return new BarChart(List.copyOf(bars), y);
    }
}
