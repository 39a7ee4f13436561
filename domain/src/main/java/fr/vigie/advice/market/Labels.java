package fr.vigie.advice.market;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Labels as they are compared: without accents, case, plural or small words; a job title in its masculine form. */
final class Labels {

    private static final Set<String> SMALL_WORDS =
            Set.of("de", "des", "du", "d", "l", "le", "la", "les", "et", "en", "a", "au", "aux", "ou");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    private Labels() {}

    /** Lower case, without accents, words apart by one blank. */
    static String plain(String label) {
        var open = label.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        var bare =
                MARKS.matcher(Normalizer.normalize(open, Normalizer.Form.NFD)).replaceAll("");
        return NO_WORD.matcher(bare).replaceAll(" ").strip();
    }

    /** What two labels share that say the same of one or many. */
    static String singular(String label) {
        return Arrays.stream(plain(label).split(" "))
                .filter(word -> !SMALL_WORDS.contains(word))
                .map(Labels::singularWord)
                .collect(Collectors.joining(" "));
    }

    /** ROME writes {@code Éducateur / Éducatrice de jeunes enfants}: the man's title is {@code Éducateur de jeunes enfants}. */
    static String masculine(String title) {
        var forms = title.split(" / ");
        if (forms.length != 2) {
            return title;
        }
        var masculine = forms[0].split(" ");
        var feminine = forms[1].split(" ");
        return feminine.length <= masculine.length
                ? forms[0]
                : forms[0] + " " + String.join(" ", Arrays.asList(feminine).subList(masculine.length, feminine.length));
    }

    private static String singularWord(String word) {
        if (word.length() > 4 && word.endsWith("aux")) {
            return word.substring(0, word.length() - 3) + "al";
        }
        return word.length() > 3 && (word.endsWith("s") || word.endsWith("x"))
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
