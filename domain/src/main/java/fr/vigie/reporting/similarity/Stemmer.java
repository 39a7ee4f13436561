package fr.vigie.reporting.similarity;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Reduces words to what their forms share (racinisation), by Lucene's analyzers: French and English stop words are dropped and
 * endings cut, other languages only lose capitals and accents. Web and e-mail addresses say where, not what, and are left out;
 * so are long numbers (orders, telephones, accounts), which no two people share unless they are about somebody.
 */
final class Stemmer {

    /** Longest stem that is kept whole, in characters. */
    static final int LONGEST = 30;

    private static final int LONGEST_NUMBER = 5;
    /** Looked for at the beginning of words alone, and without going back: however long a word, it is read once. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S++|(?<!\\S)[^\\s@]++@\\S++");

    private static final Pattern NOT_ASCII_WORD = Pattern.compile("[^a-z0-9]");

    /** Small words that Lucene's lists lack and that long texts are full of. */
    private static final String SMALL_FRENCH =
            """
            a ai as est es être été avoir fait faire faut peut peux peuvent pouvoir doit dois doivent devoir va vais \
            plus moins très trop assez si comme donc alors car ainsi aussi encore déjà même tout tous toute toutes \
            autre autres chaque aucun aucune certains certaines plusieurs quelque quelques entre sous contre vers \
            chez dont où quand comment pourquoi lors après avant depuis pendant jusque bien non oui ça cela là afin \
            puis ensuite leur son ses
            """;

    private static final String SMALL_ENGLISH =
            """
            i me my we our ours you your yours he him his she her hers its them their theirs am been being have has \
            had do does did can could may might would should must from about over under after before again any all \
            some other others each both more most much many what which who whom whose when where why how than so too \
            very just only also out up down off own same
            """;

    private static final Analyzer FRENCH = new FrenchAnalyzer(with(FrenchAnalyzer.getDefaultStopSet(), SMALL_FRENCH));
    private static final Analyzer ENGLISH =
            new EnglishAnalyzer(with(EnglishAnalyzer.getDefaultStopSet(), SMALL_ENGLISH));
    private static final Analyzer ANY = new StandardAnalyzer();

    private Stemmer() {}

    private static CharArraySet with(CharArraySet words, String more) {
        var all = new CharArraySet(words, true);
        all.addAll(List.of(more.strip().split(" +")));
        return all;
    }

    /**
     * A word of a text.
     *
     * @param stem ASCII letters and digits, at most {@link #LONGEST}
     * @param form as the text has it, without article
     */
    record Word(String stem, String form) {}

    /**
     * The words of a text in their order.
     *
     * @param language primary ISO 639 subtag
     */
    static List<Word> words(String text, String language) {
        var readable = ADDRESS.matcher(text)
                .replaceAll(address -> " ".repeat(address.group().length()));
        var words = new ArrayList<Word>();
        try (var tokens = analyzer(language).tokenStream("text", readable)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                var stem = ascii(term.buffer(), term.length());
                if (!stem.isEmpty() && !isLongNumber(stem)) {
                    words.add(new Word(stem, form(readable.substring(place.startOffset(), place.endOffset()))));
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static Analyzer analyzer(String language) {
        return switch (language) {
            case "fr" -> FRENCH;
            case "en" -> ENGLISH;
            default -> ANY;
        };
    }

    /** A word of a script that has no ASCII form is known by its hash. */
    private static String ascii(char[] term, int length) {
        var folded = new char[4 * length];
        int end = ASCIIFoldingFilter.foldToASCII(term, 0, folded, 0, length);
        var letters = new String(folded, 0, end).toLowerCase(Locale.ROOT);
        var ascii = NOT_ASCII_WORD.matcher(letters).replaceAll("");
        if (ascii.isEmpty() && letters.codePoints().anyMatch(Character::isLetterOrDigit)) {
            return "x"
                    + Long.toUnsignedString(
                            Hashing.farmHashFingerprint64()
                                    .hashUnencodedChars(letters)
                                    .asLong(),
                            Character.MAX_RADIX);
        }
        return ascii.length() > LONGEST ? ascii.substring(0, LONGEST) : ascii;
    }

    private static boolean isLongNumber(String stem) {
        return stem.length() > LONGEST_NUMBER && stem.chars().anyMatch(Character::isDigit) && !stem.startsWith("x");
    }

    private static String form(String token) {
        return token.substring(Math.max(token.lastIndexOf('\''), token.lastIndexOf('’')) + 1);
    }
}
