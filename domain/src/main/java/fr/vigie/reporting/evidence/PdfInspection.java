package fr.vigie.reporting.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;

/**
 * PDFs (ISO 32000-2): whole, nothing before or after them, and without what acts by itself or hides other files. They are read
 * to the letter: what a reader would have to guess about is refused.
 */
final class PdfInspection {

    private static final byte[] BEGIN = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);

    /** Held here, or it would be forgotten with its level: the parser would copy what it doesn't understand into the log. */
    private static final Logger PARSER_LOG = Logger.getLogger("org.apache.pdfbox");

    static {
        PARSER_LOG.setLevel(Level.OFF);
    }

    private PdfInspection() {}

    static Inspected inspect(byte[] bytes) throws Refused {
        if (!startsWith(bytes, 0, BEGIN) || !endsItself(bytes) || EvidenceInspection.isAlsoArchive(bytes)) {
            throw new Refused(EvidenceRefusal.UNREADABLE);
        }
        try {
            var parser = new GuardedPdfParser(bytes);
            try (var pdf = parser.parse(false)) {
                ActiveContent.refuse(pdf.getDocument());
                if (parser.hasFailed()) {
                    throw new Refused(EvidenceRefusal.UNREADABLE);
                }
                return Inspected.pdf(pages(pdf.getDocument()));
            }
        } catch (GuardedPdfParser.Encrypted e) {
            throw new Refused(EvidenceRefusal.PDF_ENCRYPTED, e);
        } catch (IOException | RuntimeException broken) {
            // The parser answers a broken file with whatever exception its bytes led it to.
            throw new Refused(EvidenceRefusal.UNREADABLE, broken);
        } finally {
            forgetNames();
        }
    }

    /** The parser keeps every name that it ever read, and names can be made up by the million. */
    @SuppressWarnings("deprecation")
    private static void forgetNames() {
        COSName.clearResources();
    }

    private static int pages(COSDocument document) throws Refused {
        var root = document.getTrailer().getCOSDictionary(COSName.ROOT);
        var pages = root == null ? null : root.getCOSDictionary(COSName.PAGES);
        if (pages == null) {
            throw new Refused(EvidenceRefusal.UNREADABLE);
        }
        return Math.max(0, pages.getInt(COSName.COUNT, 0));
    }

    /** Whether nothing but white space follows its last end mark. */
    private static boolean endsItself(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && isWhite(bytes[end - 1])) {
            end--;
        }
        return end >= END.length && startsWith(bytes, end - END.length, END);
    }

    private static boolean isWhite(byte b) {
        return b == 0 || b == '\t' || b == '\n' || b == '\f' || b == '\r' || b == ' ';
    }

    private static boolean startsWith(byte[] bytes, int from, byte[] mark) {
        for (int i = 0; i < mark.length; i++) {
            if (from + i >= bytes.length || bytes[from + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
