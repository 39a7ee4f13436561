package fr.vigie.reporting.practice;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** Proposes practices from a person's own words. It says which words decided, and decides nothing. */
@ApplicationScoped
public class PracticeProposer {

    /** As many as are proposed. */
    public static final int MAX_PROPOSALS = 3;

    private static final int MAX_TEXT = 10_000;
    /** A proposal this much worse than the best one would only confuse. */
    private static final double FAR_BEHIND = 0.3;

    private final List<Terms> languages;
    private final TermWeights french;
    private final TermWeights english;

    /** For the container's proxy alone. */
    protected PracticeProposer() {
        languages = List.of();
        french = null;
        english = null;
    }

    @Inject
    public PracticeProposer(PracticeCatalog catalog) {
        languages = List.of(Terms.french(), Terms.english());
        french = new TermWeights(catalog.all(), catalog.tree(), Locale.FRENCH, languages.get(0));
        english = new TermWeights(catalog.all(), catalog.tree(), Locale.ENGLISH, languages.get(1));
    }

    @PreDestroy
    void close() {
        languages.forEach(Terms::close);
    }

    /**
     * The practices that the text seems to be about, the best first; none where it says too little.
     *
     * @param text may be null; no more than its first 10,000 characters are looked at
     * @param locale the language in which it is probably written; where nothing is found in it, the other one is tried
     */
    public List<Proposal> propose(String text, Locale locale) {
        if (text == null) {
            return List.of();
        }
        boolean inEnglish = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        var cut = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
        var proposals = (inEnglish ? english : french).rank(cut, MAX_PROPOSALS, FAR_BEHIND);
        return proposals.isEmpty() ? (inEnglish ? french : english).rank(cut, MAX_PROPOSALS, FAR_BEHIND) : proposals;
    }
}
