package fr.vigie.batch.evidence;

import fr.vigie.reporting.evidence.EvidenceRoom;
import fr.vigie.reporting.evidence.EvidenceScanner;
import fr.vigie.shared.Recurring;
import fr.vigie.shared.SchemaMigration;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/**
 * Has files in quarantine scanned every few seconds, and clears away what was left behind. On each node: the scanner itself sees
 * to it that a node is at it once, and each file with one node. The lock is shared, so that no beat waits behind a long scan.
 */
@Startup
@Singleton
@Lock(LockType.READ)
@DependsOn(SchemaMigration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class EvidenceSchedule {

    private static final Logger LOG = Logger.getLogger(EvidenceSchedule.class.getName());

    @Inject
    private EvidenceScanner scanner;

    @Inject
    private EvidenceRoom room;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void scan() {
        Recurring.attempt(LOG, "Files could not be scanned", () -> scanner.scanDue());
    }

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void clearAway() {
        Recurring.attempt(LOG, "Files left behind could not be cleared away", () -> room.forgetAbandoned());
    }
}
