package fr.vigie.reporting.similarity;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is compared of a text instead of the text: its stems, and a MinHash of their pairs. Two signatures of the same text in
 * the same language are equal.
 */
public final class TextSignature {

    /** How many stems of a text are indexed and compared, the most telling ones: about all those of a hundred words. */
    static final int PROFILE = 32;

    /** More than the longest report has, unless it is in a script in which each character is a word. */
    static final int MOST_OTHERS = 2_000;

    private final Map<String, String> formsByStem = new LinkedHashMap<>();
    private final byte[] minHash;

    private TextSignature(List<Stemmer.Word> words) {
        words.forEach(word -> formsByStem.putIfAbsent(word.stem(), word.form()));
        minHash = MinHash.of(words.stream().map(Stemmer.Word::stem).toList());
    }

    /**
     * The signature of a text.
     *
     * @param language primary ISO 639 subtag: French and English are stemmed, of others only capitals and accents are dropped
     */
    public static TextSignature of(String text, String language) {
        return new TextSignature(Stemmer.words(text, language));
    }

    /** Distinct stems in the order of the text: lower-case ASCII letters and digits. */
    public List<String> stems() {
        return List.copyOf(formsByStem.keySet());
    }

    /** The word of the text that has the stem, as it is first written there. */
    Optional<String> formOf(String stem) {
        return Optional.ofNullable(formsByStem.get(stem));
    }

    /** At most {@value #PROFILE} stems, the most telling first. */
    List<String> profile(StemWeights weights) {
        return formsByStem.keySet().stream()
                .sorted(Comparator.comparingDouble(stem -> -weights.of(stem)))
                .limit(PROFILE)
                .toList();
    }

    /** The stems beyond a profile, in the order of the text; at most {@value #MOST_OTHERS}, so that they fit into their column. */
    List<String> others(Collection<String> profile) {
        return formsByStem.keySet().stream()
                .filter(stem -> !profile.contains(stem))
                .limit(MOST_OTHERS)
                .toList();
    }

    byte[] minHash() {
        return minHash.clone();
    }
}
