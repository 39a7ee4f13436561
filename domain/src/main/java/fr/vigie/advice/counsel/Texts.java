package fr.vigie.advice.counsel;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * The sentences of one language, cut where something is to be filled in, so that a nation's advice can be written in
 * minutes: a {@code MessageFormat} would read each sentence again each time.
 */
final class Texts {

    static final List<String> BUNDLES = List.of("modules", "reasons", "sources");

    private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

    private final Map<String, Sentence> sentences = new HashMap<>();
    private final boolean french;

    /**
     * @param parts what stands before, between and behind the gaps
     * @param gaps which value goes into each gap
     */
    private record Sentence(List<String> parts, int[] gaps) {

        static Sentence of(String text) {
            var parts = List.of(GAP.split(text, -1));
            int[] gaps = GAP.matcher(text)
                    .results()
                    .mapToInt(gap -> Integer.parseInt(gap.group(1)))
                    .toArray();
            return new Sentence(parts, gaps);
        }

        String filled(String... values) {
            if (gaps.length == 0) {
                return parts.get(0);
            }
            var text = new StringBuilder(256).append(parts.get(0));
            for (int gap = 0; gap < gaps.length; gap++) {
                text.append(values[gaps[gap]]).append(parts.get(gap + 1));
            }
            return text.toString();
        }
    }

    /** @param locale English, or else French */
    Texts(Locale locale) {
        french = !Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        for (var name : BUNDLES) {
            var bundle = bundle(name, french ? Locale.FRENCH : Locale.ENGLISH);
            bundle.keySet().forEach(key -> sentences.put(key, Sentence.of(bundle.getString(key))));
        }
    }

    static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                "fr.vigie.advice.counsel." + name,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @throws MissingResourceException if there is no sentence of that key */
    String of(String key, String... values) {
        var sentence = sentences.get(key);
        if (sentence == null) {
            throw new MissingResourceException("No sentence " + key, Texts.class.getName(), key);
        }
        return sentence.filled(values);
    }

    /** With thousands set apart as the language does. */
    String number(int number) {
        if (-1000 < number && number < 1000) {
            return sign(number) + Math.abs(number);
        }
        var digits = new StringBuilder().append(Math.abs((long) number));
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            digits.insert(at, french ? '\u202F' : ',');
        }
        return sign(number) + digits;
    }

    /** Ten-thousandths as so many in a hundred, with one decimal. */
    String perHundred(int tenThousandths) {
        int tenths = (int) Math.round(Math.abs(tenThousandths) / 10.0);
        var text = tenths / 10 + (tenths % 10 == 0 ? "" : (french ? "," : ".") + tenths % 10);
        return (tenths == 0 ? "" : sign(tenThousandths)) + text;
    }

    private static String sign(int number) {
        return number < 0 ? "−" : "";
    }
}
