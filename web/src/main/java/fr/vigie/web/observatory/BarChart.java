package fr.vigie.web.observatory;

import java.util.ArrayList;
import java.util.List;

/**
 * Horizontal bars, laid out for an SVG as wide as the screen: widths in per cent, heights in pixels, long labels on several
 * lines, as SVG doesn't break them itself.
 *
 * @param height of the whole, in pixels
 */
public record BarChart(List<Bar> bars, int height) {

    /** Characters that fit on a line of a small telephone. */
    private static final int LINE = 36;

    private static final int LINE_HEIGHT = 20;
    private static final int BAR_HEIGHT = 14;
    private static final int GAP = 14;
    private static final int FIRST_BASELINE = 15;
    /** What the longest bar leaves of the width to its value, in per cent. */
    private static final double LONGEST = 80;

    /** A quantity and its name. */
    public record Quantity(String label, long value) {}

    /** A line of a label. */
    public record Line(String text, int baseline) {}

    /**
     * A bar with its place.
     *
     * @param top of the bar itself, below its label
     * @param width in per cent
     */
    public record Bar(List<Line> label, long value, int top, String width, int valueBaseline) {}

    /** The quantities one below the other, the largest as wide as a bar gets. */
    public static BarChart of(List<Quantity> quantities) {
        long largest = quantities.stream().mapToLong(Quantity::value).max().orElse(0);
        var bars = new ArrayList<Bar>();
        int y = 0;
        for (var quantity : quantities) {
            var lines = new ArrayList<Line>();
            for (var text : broken(quantity.label())) {
                lines.add(new Line(text, y + FIRST_BASELINE));
                y += LINE_HEIGHT;
            }
            double width = largest == 0 ? 0 : LONGEST * quantity.value() / largest;
            bars.add(new Bar(
                    lines,
                    quantity.value(),
                    y + 2,
                    String.format(java.util.Locale.ROOT, "%.1f%%", width),
                    y + BAR_HEIGHT));
            y += BAR_HEIGHT + GAP;
        }
        return new BarChart(List.copyOf(bars), y);
    }

    /** A label on as many lines as it takes, at its blanks. */
    public static List<String> broken(String label) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : label.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
