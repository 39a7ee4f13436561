package fr.vigie.batch.nightly;

import fr.vigie.membership.Invitations;
import fr.vigie.reporting.DraftFiling;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Throws away invitations that nobody took up, and the drafts whose day is over, should the timer that does so through the day have been down. */
@Named
@Dependent
public class DraftsPurged extends AbstractBatchlet {

    @Inject
    private DraftFiling filing;

    @Inject
    private Invitations invitations;

    @Override
    public String process() {
        return filing.purge() + " drafts purged, " + invitations.purge() + " invitations";
    }
}
