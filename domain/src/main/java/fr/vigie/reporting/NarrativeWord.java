package fr.vigie.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A word of a narrative, where it stands.
 *
 * @param start index of its first character
 * @param end index after its last
 * @param lower in small letters, with straight apostrophes
 */
record NarrativeWord(int start, int end, String written, String lower) {

    private static final Set<String> ELIDED = Set.of("c", "d", "j", "l", "m", "n", "s", "t", "qu");
    private static final int LONGEST_ELIDED = 2;

    /** The words of a text in their order. */
    static List<NarrativeWord> all(CharSequence text) {
        var words = new ArrayList<NarrativeWord>();
        int at = 0;
        while (at < text.length()) {
            if (Character.isLetter(text.charAt(at))) {
                int end = endOfWord(text, at);
                words.add(of(text, at, end));
                at = end;
            } else {
                at++;
            }
        }
        return words;
    }

    /** Hyphens and apostrophes join letters, but what is elided ("d'", "m'") is a word of its own. */
    private static int endOfWord(CharSequence text, int start) {
        int end = start + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean letterFollows = end + 1 < text.length() && Character.isLetter(text.charAt(end + 1));
            if (isApostrophe(c)
                    && letterFollows
                    && end - start <= LONGEST_ELIDED
                    && ELIDED.contains(text.subSequence(start, end).toString().toLowerCase(Locale.ROOT))) {
                return end + 1;
            }
            if (!isOfWord(c) && !(letterFollows && (c == '-' || isApostrophe(c)))) {
                return end;
            }
            end++;
        }
        return end;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static NarrativeWord of(CharSequence text, int start, int end) {
        var written = text.subSequence(start, end).toString();
        return new NarrativeWord(
                start, end, written, written.toLowerCase(Locale.ROOT).replace('\u2019', '\''));
    }

    int length() {
        return written.length();
    }

    boolean isCapitalised() {
        return Character.isUpperCase(written.charAt(0));
    }

    boolean isInCapitals() {
        return length() > 1 && written.chars().noneMatch(Character::isLowerCase);
    }
}
