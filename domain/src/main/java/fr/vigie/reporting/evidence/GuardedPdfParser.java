package fr.vigie.reporting.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * Reads a PDF's structure within a bound: a few megabytes can be written that would make some hundreds of them in memory, or
 * keep a processor busy for hours. Its pages' contents are never unpacked; only streams that hold structure are, once weighed.
 */
final class GuardedPdfParser extends PDFParser {

    /** Each takes up to some 150 bytes. */
    private static final int MAX_OBJECTS = 400_000;

    private static final int MAX_DEPTH = 100;
    private static final long MAX_UNPACKED = 24L << 20;
    private static final int MAX_MISSES = 10;
    private static final long MAX_NANOS = 15_000_000_000L;
    private static final int MAX_ENTRY_BYTES = 16;

    private final long begun = System.nanoTime();
    private long objects;
    private long unpacked;
    private int depth;
    private int misses;
    private boolean failed;

    /** @throws IOException if its cross-reference tables alone are too much */
    GuardedPdfParser(byte[] bytes) throws IOException {
        super(new RandomAccessReadBuffer(bytes));
        count(entries(bytes));
    }

    /** Whether an object could not be read, or not within the bound. */
    boolean hasFailed() {
        return failed;
    }

    @Override
    public COSBase dereferenceCOSObject(COSObject reference) throws IOException {
        try {
            return super.dereferenceCOSObject(reference);
        } catch (IOException | RuntimeException e) {
            // Whoever asked for the object goes on without it.
            failed = true;
            throw e;
        }
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        count(1);
        if (++depth > MAX_DEPTH) {
            throw new TooComplex();
        }
        try {
            return super.parseDirObject();
        } finally {
            depth--;
        }
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        var stream = super.parseCOSStream(dictionary);
        if (stream.containsKey(COSName.FIRST) || stream.containsKey(COSName.W)) {
            weigh(stream);
        }
        return stream;
    }

    /** A stream that lacks the object is unpacked anew for each that is said to be in it. */
    @Override
    protected COSBase parseObjectStreamObject(long stream, COSObjectKey key) throws IOException {
        var object = super.parseObjectStreamObject(stream, key);
        if (object == null && ++misses > MAX_MISSES) {
            throw new TooComplex();
        }
        return object;
    }

    @Override
    protected void prepareDecryption() throws IOException {
        if (document.getTrailer() != null && document.getTrailer().containsKey(COSName.ENCRYPT)) {
            throw new Encrypted();
        }
    }

    private void count(long more) throws IOException {
        objects += more;
        if (objects > MAX_OBJECTS || System.nanoTime() - begun > MAX_NANOS) {
            failed = true;
            throw new TooComplex();
        }
    }

    /** Lines of cross-reference tables: "offset generation n". */
    private static long entries(byte[] bytes) {
        long entries = 0;
        for (int i = 1; i < bytes.length - 1; i++) {
            if (bytes[i] == 'n' && bytes[i - 1] == ' ' && bytes[i + 1] <= ' ') {
                entries++;
            }
        }
        return entries;
    }

    /** Unpacks a stream of objects or of cross-references without keeping it, before it is unpacked to be kept. */
    private void weigh(COSStream stream) throws IOException {
        requireSmallRows(stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
        long before = unpacked;
        try (var raw = stream.createRawInputStream();
                var content = isDeflated(stream.getFilters()) ? new InflaterInputStream(raw) : raw) {
            count(marks(content));
        }
        if (stream.containsKey(COSName.W)) {
            count((unpacked - before) / entryBytes(stream.getCOSArray(COSName.W)));
        }
    }

    private long marks(InputStream content) throws IOException {
        long marks = 0;
        boolean between = true;
        byte[] buffer = new byte[8192];
        for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
            unpacked += read;
            if (unpacked > MAX_UNPACKED) {
                throw new TooComplex();
            }
            for (int i = 0; i < read; i++) {
                boolean white = buffer[i] >= 0 && buffer[i] <= ' ';
                boolean opens = buffer[i] == '[' || buffer[i] == '<' || buffer[i] == '(' || buffer[i] == '/';
                if (opens || between && !white) {
                    marks++;
                }
                between = white;
            }
        }
        return marks;
    }

    /** @throws IOException if it is packed in another way, of which a reader would have to know the weight */
    private static boolean isDeflated(COSBase filters) throws IOException {
        var only = filters instanceof COSArray list && list.size() == 1 ? list.getObject(0) : filters;
        if (only == null || only instanceof COSArray list && list.size() == 0) {
            return false;
        }
        if (COSName.FLATE_DECODE.equals(only)) {
            return true;
        }
        throw new TooComplex();
    }

    /** Whoever unpacks rows makes room for one of them first. */
    private static void requireSmallRows(COSBase parameters) throws IOException {
        if (parameters instanceof COSArray list) {
            for (int i = 0; i < list.size(); i++) {
                requireSmallRows(list.getObject(i));
            }
        } else if (parameters instanceof COSDictionary rows
                && (rows.getInt(COSName.COLUMNS, 1) > 1024
                        || rows.getInt(COSName.COLORS, 1) > 4
                        || rows.getInt(COSName.BITS_PER_COMPONENT, 8) > 16)) {
            throw new TooComplex();
        }
    }

    private static long entryBytes(COSArray widths) throws IOException {
        long bytes = 0;
        for (int i = 0; widths != null && i < widths.size(); i++) {
            bytes += widths.getInt(i, -1) < 0 ? MAX_ENTRY_BYTES + 1 : widths.getInt(i);
        }
        if (bytes < 1 || bytes > MAX_ENTRY_BYTES) {
            throw new TooComplex();
        }
        return bytes;
    }

    /** More structure than any document needs. */
    private static final class TooComplex extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** Only a password opens it, or it says so. */
    static final class Encrypted extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
