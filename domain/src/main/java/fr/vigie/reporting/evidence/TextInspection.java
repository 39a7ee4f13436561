package fr.vigie.reporting.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Plain text: readable as UTF-8 or Windows-1252, without controls, and nothing that a program would take for markup. */
final class TextInspection {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String ALLOWED_CONTROLS = "\t\n\r\f";

    /** Readers of PDF look for their mark this far. */
    private static final int PDF_MARK_RANGE = 1024;

    private static final Pattern MARKUP = Pattern.compile("^[\\s\\uFEFF]*<[\\p{L}!?/%]");

    private TextInspection() {}

    static Inspected inspect(byte[] bytes) throws Refused {
        var text = decode(bytes);
        boolean controls = text.chars().anyMatch(c -> Character.isISOControl(c) && ALLOWED_CONTROLS.indexOf(c) < 0);
        int mark = text.indexOf("%PDF-");
        if (controls
                || MARKUP.matcher(text).lookingAt()
                || mark >= 0 && mark <= PDF_MARK_RANGE
                || EvidenceInspection.isAlsoArchive(bytes)) {
            throw new Refused(EvidenceRefusal.TYPE);
        }
        return Inspected.text();
    }

    private static String decode(byte[] bytes) throws Refused {
        try {
            return decode(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            try {
                return decode(bytes, WINDOWS_1252);
            } catch (CharacterCodingException e) {
                throw new Refused(EvidenceRefusal.TYPE, e);
            }
        }
    }

    private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
