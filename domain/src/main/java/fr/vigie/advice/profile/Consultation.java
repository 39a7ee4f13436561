package fr.vigie.advice.profile;

import fr.vigie.advice.counsel.AdviceList;
import fr.vigie.advice.counsel.Comparison;
import fr.vigie.advice.counsel.Knowledge;
import fr.vigie.advice.counsel.Situation;
import fr.vigie.advice.counsel.Wording;
import fr.vigie.advice.counsel.Wording.Told;
import java.util.List;
import java.util.Locale;

/**
 * What one person is advised, with what it rests on.
 *
 * @param run number of the published run that it rests on; 0 for none
 * @param market stamp of the data sets
 */
public record Consultation(
        Profile profile,
        Situation situation,
        AdviceList list,
        long run,
        String market,
        Knowledge knowledge,
        Wording wording) {

    /** The same with another list: one that was computed earlier. */
    public Consultation saying(AdviceList other) {
        return new Consultation(profile, situation, other, run, market, knowledge, wording);
    }

    public List<Told> told(Locale locale) {
        return wording.render(list, locale);
    }

    /** What would change the list, a sentence each. */
    public List<String> openings(Locale locale) {
        return wording.openings(list, locale);
    }

    /** How the occupations and places nearby compare with where the person looks. */
    public Comparison comparison() {
        return Comparison.of(knowledge, situation);
    }
}
