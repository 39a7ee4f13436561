package fr.vigie.advice.kept;

import fr.vigie.advice.counsel.AdviceList;
import fr.vigie.advice.profile.Profile;
import fr.vigie.messaging.Contact;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Kept advice as its owner sees it. The list is the one that is kept: {@link fr.vigie.advice.profile.AdviceDesk#wording} tells it.
 *
 * @param changes what came and went, the last time that anything did
 * @param changedAt when that was; null if nothing ever did
 * @param renewedAt when the list was last computed
 * @param question to ask now; null for none
 * @param answers that they gave
 * @param season for which employers recruit now; null for none
 * @param contact the address that they left, and whether it is proven; null for none
 * @param mailed whether mails go there
 */
public record KeptView(
        Profile profile,
        AdviceList list,
        List<AdviceChange> changes,
        Instant changedAt,
        Instant renewedAt,
        Instant keptAt,
        Milestone question,
        Map<Milestone, Outcome> answers,
        Season season,
        Contact contact,
        boolean mailed) {

    public KeptView {
        changes = List.copyOf(changes);
        answers = Map.copyOf(answers);
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "KeptView";
    }
}
