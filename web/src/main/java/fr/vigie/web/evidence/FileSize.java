package fr.vigie.web.evidence;

import java.text.NumberFormat;
import java.util.Locale;

/** The size of a file, as people read it. */
final class FileSize {

    private static final long KILO = 1024;

    private FileSize() {}

    static String text(long bytes, Locale locale) {
        boolean french = Locale.FRENCH.getLanguage().equals(locale.getLanguage());
        var number = NumberFormat.getNumberInstance(locale);
        if (bytes < KILO) {
            return number.format(bytes) + (french ? "\u00a0octets" : "\u00a0bytes");
        }
        boolean mega = bytes >= KILO * KILO;
        number.setMaximumFractionDigits(mega ? 1 : 0);
        return number.format((double) bytes / (mega ? KILO * KILO : KILO))
                + (mega ? "\u00a0M" : "\u00a0k")
                + (french ? "o" : "B");
    }
}
