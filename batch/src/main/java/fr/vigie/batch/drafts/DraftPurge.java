package fr.vigie.batch.drafts;

import fr.vigie.reporting.DraftFiling;
import fr.vigie.shared.Recurring;
import fr.vigie.shared.SchemaMigration;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/**
 * Throws away the drafts whose day is over, every ten minutes: the person was told when. On several nodes at once each draft still goes
 * once.
 */
@Startup
@Singleton
@DependsOn(SchemaMigration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class DraftPurge {

    private static final Logger LOG = Logger.getLogger(DraftPurge.class.getName());

    @Inject
    private DraftFiling filing;

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void strike() {
        Recurring.attempt(LOG, "Expired drafts could not be purged", this::purge);
    }

    private void purge() {
        int purged = filing.purge();
        if (purged > 0) {
            LOG.info(() -> purged + " expired drafts purged");
        }
    }
}
