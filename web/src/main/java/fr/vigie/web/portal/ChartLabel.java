package fr.vigie.web.portal;

import java.util.ArrayList;
import java.util.List;

/**
 * A label in a chart, above what it names, on as many lines as it takes: SVG doesn't break them itself. Heights are in pixels.
 *
 * @param bottom where what it names may begin
 */
public record ChartLabel(List<Line> lines, int bottom) {

    /** Characters that fit on a line of a small telephone. */
    private static final int MOST = 36;

    private static final int LINE_HEIGHT = 20;
    private static final int FIRST_BASELINE = 15;

    public record Line(String text, int baseline) {}

    /** From the top on, broken at its blanks. */
    public static ChartLabel of(String text, int top) {
        var lines = new ArrayList<Line>();
        for (var line : broken(text)) {
            lines.add(new Line(line, top + lines.size() * LINE_HEIGHT + FIRST_BASELINE));
        }
        return new ChartLabel(List.copyOf(lines), top + lines.size() * LINE_HEIGHT);
    }

    private static List<String> broken(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > MOST) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
