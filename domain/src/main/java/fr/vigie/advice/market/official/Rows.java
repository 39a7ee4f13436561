package fr.vigie.advice.market.official;

import com.google.common.base.Utf8;
import com.google.common.io.ByteSource;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * The rows of a file, whatever its form: CSV in UTF-8, with or without byte-order mark, or in Windows-1252 where the bytes are
 * no UTF-8, separated by commas or semicolons, whichever the header has more of; or a JSON array of objects.
 */
final class Rows {

    /** Takes one row. */
    @FunctionalInterface
    interface Sink {
        void take(int line, String[] values);
    }

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LONGEST_HEADER = 4096;

    private final byte[] bytes;
    private final boolean json;

    private Rows(byte[] bytes) {
        this.bytes = bytes;
        this.json = bytes.length > 0 && bytes[0] == '[';
    }

    static Rows of(ByteSource source) throws IOException {
        return new Rows(source.read());
    }

    /** Enough of a file to read its header. */
    static Rows start(ByteSource source) throws IOException {
        return new Rows(source.slice(0, LONGEST_HEADER).read());
    }

    boolean isJson() {
        return json;
    }

    /**
     * Names of the columns, without blanks around them, or of the first object's members.
     *
     * @throws IOException if there are none to be read
     */
    List<String> header() throws IOException {
        return json ? members() : columns();
    }

    private List<String> columns() throws IOException {
        try (var parser = csv()) {
            var records = parser.iterator();
            return records.hasNext() ? names(records.next().values()) : List.of();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private List<String> members() throws IOException {
        try (var parser = Json.createParser(new ByteArrayInputStream(bytes))) {
            parser.next();
            return parser.next() == JsonParser.Event.START_OBJECT
                    ? List.copyOf(parser.getObject().keySet())
                    : List.of();
        } catch (JsonException e) {
            throw new IOException(e);
        }
    }

    /**
     * Hands over every row under the header.
     *
     * @throws IOException if the file breaks off or can't be understood any further
     */
    void forEach(Sink sink) throws IOException {
        if (json) {
            forEachObject(sink);
        } else {
            forEachRecord(sink);
        }
    }

    private void forEachRecord(Sink sink) throws IOException {
        try (var parser = csv()) {
            var records = parser.iterator();
            records.next();
            while (records.hasNext()) {
                var values = records.next().values();
                sink.take((int) parser.getCurrentLineNumber(), values);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void forEachObject(Sink sink) throws IOException {
        var members = members();
        try (var parser = Json.createParser(new ByteArrayInputStream(bytes))) {
            parser.next();
            int place = 0;
            while (parser.next() == JsonParser.Event.START_OBJECT) {
                var object = parser.getObject();
                sink.take(
                        ++place,
                        members.stream().map(name -> text(object, name)).toArray(String[]::new));
            }
        } catch (JsonException e) {
            throw new IOException(e);
        }
    }

    private static String text(JsonObject object, String member) {
        var value = object.getOrDefault(member, JsonValue.NULL);
        return value instanceof JsonString string
                ? string.getString()
                : value == JsonValue.NULL ? "" : value.toString();
    }

    private CSVParser csv() throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter())
                .setIgnoreEmptyLines(true)
                .setTrailingData(true)
                .setLenientEof(true)
                .get()
                .parse(reader());
    }

    private Reader reader() {
        boolean marked = bytes.length >= MARK.length && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
        int from = marked ? MARK.length : 0;
        InputStream in = new ByteArrayInputStream(bytes, from, bytes.length - from);
        return new InputStreamReader(in, Utf8.isWellFormed(bytes) ? StandardCharsets.UTF_8 : WINDOWS);
    }

    private char delimiter() {
        long commas = 0;
        long semicolons = 0;
        for (int i = 0; i < bytes.length && bytes[i] != '\n'; i++) {
            commas += bytes[i] == ',' ? 1 : 0;
            semicolons += bytes[i] == ';' ? 1 : 0;
        }
        return semicolons > commas ? ';' : ',';
    }

    private static List<String> names(String[] header) {
        return Stream.of(header).map(name -> name.strip().replace('’', '\'')).toList();
    }
}
