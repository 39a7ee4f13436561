package fr.vigie.shared;

import java.text.Normalizer;
import java.util.Optional;

/** What a person or a program typed, made clean before any rule looks at it. */
public final class Typed {

    private Typed() {}

    /**
     * Trims, composes accents (NFC), unifies line ends and drops control characters; empty when nothing is left.
     *
     * @param typed may be null
     */
    public static Optional<String> clean(String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
        if (text.chars().anyMatch(Typed::isControl)) {
            text = text.codePoints()
                    .filter(character -> !isControl(character))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString()
                    .strip();
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static boolean isControl(int character) {
        return Character.getType(character) == Character.CONTROL && character != '\n' && character != '\t';
    }

    /** How long people would say that it is. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether the text holds half of a surrogate pair: no encoding can carry it, so it can't be kept as typed. */
    public static boolean isBroken(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
