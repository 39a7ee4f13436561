package fr.vigie.batch.nightly;

import fr.vigie.reporting.DraftFiling;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Throws away the drafts whose day is over, should the timer that does so through the day have been down. */
@Named
@Dependent
public class DraftsPurged extends AbstractBatchlet {

    @Inject
    private DraftFiling filing;

    @Override
    public String process() {
        return filing.purge() + " drafts purged";
    }
}
