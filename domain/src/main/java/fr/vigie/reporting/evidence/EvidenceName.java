package fr.vigie.reporting.evidence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a file, made harmless: a word to show and to save under, never a path. */
final class EvidenceName {

    /** Code points that are kept, extension included. */
    static final int MAX = 120;

    private static final String NAMELESS = "preuve";

    /** Browsers of Windows once sent the whole path. */
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

    /** Controls, marks that turn the writing direction or show nothing, halves of characters, what no font has. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    /** What Windows doesn't allow in a name, and what would end one in a header. */
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*;]");

    private static final Pattern EDGES = Pattern.compile("^[\\s.]+|[\\s.]+$");
    private static final Pattern EXTENSION = Pattern.compile("\\.([\\p{L}\\p{N}]{1,8})$");

    private EvidenceName() {}

    /**
     * The last part of what was sent, without what can't be seen or could mislead.
     *
     * @param sent may be null
     */
    static String clean(String sent) {
        var name = Normalizer.normalize(sent == null ? "" : sent, Normalizer.Form.NFC);
        name = FOLDERS.matcher(name).replaceFirst("");
        name = INVISIBLE.matcher(name).replaceAll("");
        name = FORBIDDEN.matcher(name).replaceAll("_").replaceAll("\\s+", " ");
        name = EDGES.matcher(name).replaceAll("");
        return name.isEmpty() ? NAMELESS : shorten(name, "");
    }

    /** The name with an extension of the type: its own if it has one, else the usual one in place of what it has. */
    static String of(String clean, EvidenceType type) {
        var extension = EXTENSION.matcher(clean);
        boolean has = extension.find();
        if (has && type.extensions().contains(extension.group(1).toLowerCase(Locale.ROOT))) {
            return shorten(clean.substring(0, extension.start()), extension.group());
        }
        var base = EDGES.matcher(has ? clean.substring(0, extension.start()) : clean)
                .replaceAll("");
        return shorten(base.isEmpty() ? NAMELESS : base, "." + type.extensions().get(0));
    }

    private static String shorten(String base, String extension) {
        int room = MAX - extension.length();
        boolean fits = base.codePointCount(0, base.length()) <= room;
        return (fits
                        ? base
                        : base.substring(0, base.offsetByCodePoints(0, room)).stripTrailing())
                + extension;
    }
}
