package fr.vigie.reporting.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** What a text is compared by: the stems of its words, and the pairs of stems that stand side by side in a phrase. */
final class Terms implements AutoCloseable {

    /**
     * A stem or a pair of stems.
     *
     * @param start where in the text it begins, without an elided article
     */
    record Term(String text, int start, int end) {

        boolean isPair() {
            return text.indexOf(' ') >= 0;
        }

        boolean overlaps(Term other) {
            return start < other.end && other.start < end;
        }
    }

    /** How many places apart two words may be to make a pair: one little word between them doesn't part them. */
    private static final int REACH = 2;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern END_OF_PHRASE = Pattern.compile("[,.;:?!\\n]");
    private static final Pattern ELIDED = Pattern.compile("(?i)^(?:[ldncjmst]|qu|jusqu|lorsqu|puisqu)['’](?=.)");

    /** Little words that Lucene keeps: they say nothing of what happened. */
    private static final List<String> FRENCH_FILLERS = List.of(
            "est", "a", "as", "y", "en", "si", "ni", "ça", "ca", "cela", "là", "très", "être", "avoir", "été", "fait",
            "faire", "font", "puis", "alors", "donc", "car", "quand", "comme", "où", "c'est", "aussi", "encore",
            "bonjour", "merci");

    private static final List<String> ENGLISH_FILLERS = List.of(
            "i", "me", "my", "you", "your", "he", "him", "his", "she", "her", "we", "us", "our", "them", "have", "has",
            "had", "do", "does", "did", "am", "were", "been", "being", "from", "so", "when", "which", "who", "what",
            "about", "also", "just", "can", "could", "would", "hello", "thanks", "please");

    private final Analyzer analyzer;

    private Terms(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    static Terms french() {
        return new Terms(new FrenchAnalyzer(with(FRENCH_FILLERS, FrenchAnalyzer.getDefaultStopSet())));
    }

    static Terms english() {
        return new Terms(new EnglishAnalyzer(with(ENGLISH_FILLERS, EnglishAnalyzer.getDefaultStopSet())));
    }

    private static CharArraySet with(List<String> fillers, CharArraySet stopWords) {
        var all = new CharArraySet(stopWords, true);
        all.addAll(fillers);
        return all;
    }

    @Override
    public void close() {
        analyzer.close();
    }

    /** The terms in the order in which they end. */
    List<Term> of(String text) {
        var terms = new ArrayList<Term>();
        try (var tokens = analyzer.tokenStream("text", text)) {
            var stem = tokens.addAttribute(CharTermAttribute.class);
            var offset = tokens.addAttribute(OffsetAttribute.class);
            var increment = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            Term previous = null;
            while (tokens.incrementToken()) {
                var term = term(text, stem.toString(), offset.startOffset(), offset.endOffset());
                terms.add(term);
                if (previous != null
                        && increment.getPositionIncrement() <= REACH
                        && !END_OF_PHRASE
                                .matcher(text.substring(previous.end(), term.start()))
                                .find()) {
                    terms.add(new Term(previous.text() + " " + term.text(), previous.start(), term.end()));
                }
                previous = term;
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    /** Without accents, as people leave them out when they are upset. */
    private static Term term(String text, String stem, int start, int end) {
        var elided = ELIDED.matcher(text.substring(start, end));
        return new Term(
                MARKS.matcher(Normalizer.normalize(stem, Normalizer.Form.NFD)).replaceAll(""),
                elided.find() ? start + elided.end() : start,
                end);
    }
}
