package fr.vigie.batch.membership;

import fr.vigie.membership.MemberDigest;
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

/** Has platforms' members told what waits for them, every few minutes on every node; each is told at most once an hour. */
@Startup
@Singleton
@DependsOn(SchemaMigration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class DigestTimer {

    private static final Logger LOG = Logger.getLogger(DigestTimer.class.getName());

    @Inject
    private MemberDigest digest;

    @Schedule(hour = "*", minute = "*/5", second = "30", persistent = false)
    void strike() {
        Recurring.attempt(LOG, "Members of platforms could not be told what waits", this::tell);
    }

    private void tell() {
        int told = digest.tellDue();
        if (told > 0) {
            LOG.info(() -> told + " members of platforms told what waits");
        }
    }
}
