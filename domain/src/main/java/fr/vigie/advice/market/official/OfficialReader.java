package fr.vigie.advice.market.official;

import com.google.common.io.ByteSource;
import com.google.common.io.MoreFiles;
import fr.vigie.dataset.RejectedRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells official files apart and reads them row by row. */
public final class OfficialReader {

    /** Takes a row that was understood. */
    @FunctionalInterface
    public interface Sink {

        /**
         * @param line where it ends in the file, counted from 1; in a JSON array its place, counted from 1
         * @param values of the columns of {@link OfficialFile#columns}
         */
        void take(int line, Object[] values);
    }

    /**
     * What a file turned out to hold.
     *
     * @param rows all of them, rejected ones too
     * @param figures last day of the year that the figures are of; null where neither rows, header nor name say it
     */
    public record Content(int rows, List<RejectedRow> rejected, LocalDate figures) {}

    private static final Pattern YEAR_IN_NAME = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");
    private static final int LONGEST_REJECT = 300;

    private final OfficialFile file;
    private final Sink sink;
    private final int yearColumn;
    private final Set<List<Object>> keys = new HashSet<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private int rows;
    private int year;

    private OfficialReader(OfficialFile file, Sink sink) {
        this.file = file;
        this.sink = sink;
        this.yearColumn = file.columns().indexOf("year");
    }

    /** Which official file that is, by its header or first object; empty if it is none of them, or unreadable. */
    public static Optional<OfficialFile> recognise(Path path) {
        return recognise(MoreFiles.asByteSource(path));
    }

    static Optional<OfficialFile> recognise(ByteSource bytes) {
        try {
            var start = Rows.start(bytes);
            var header = start.header();
            return Arrays.stream(OfficialFile.values())
                    .filter(file -> file.layout().isJson() == start.isJson()
                            && file.layout().fit(header).isPresent())
                    .findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Reads a file whole.
     *
     * @param name of the file, which may tell the year of its figures
     * @throws IllegalArgumentException if it isn't the file that it is said to be
     * @throws IOException if it can't be read to its end
     */
    public static Content read(OfficialFile file, String name, ByteSource bytes, Sink sink) throws IOException {
        return new OfficialReader(file, sink).read(name, Rows.of(bytes));
    }

    private Content read(String name, Rows source) throws IOException {
        var header = source.header();
        var fit = file.layout()
                .fit(header)
                .orElseThrow(() -> new IllegalArgumentException(name + " hasn't the columns of " + file));
        fit.year().ifPresent(found -> year = found);
        source.forEach((line, values) -> {
            rows++;
            try {
                if (values.length != header.size()) {
                    throw new Rejected("has " + values.length + " columns instead of " + header.size());
                }
                take(line, file.layout().read(new Fields(fit.positions(), values)));
            } catch (Rejected rejection) {
                rejected.add(new RejectedRow(line, shortened(String.join(";", values)), rejection.getMessage()));
            }
        });
        return new Content(rows, List.copyOf(rejected), figures(name));
    }

    private void take(int line, Object[] values) throws Rejected {
        var key = file.layout().keyOf(values);
        if (key.isPresent() && !keys.add(key.get())) {
            throw new Rejected("says again what a row above says");
        }
        if (yearColumn >= 0) {
            year = Math.max(year, (Integer) values[yearColumn]);
        }
        sink.take(line, values);
    }

    private LocalDate figures(String name) {
        var named = YEAR_IN_NAME.matcher(name);
        int known = year == 0 && named.find() ? Integer.parseInt(named.group(1)) : year;
        return known == 0 ? null : LocalDate.of(known, 12, 31);
    }

    private static String shortened(String row) {
        return row.length() > LONGEST_REJECT ? row.substring(0, LONGEST_REJECT) : row;
    }
}
