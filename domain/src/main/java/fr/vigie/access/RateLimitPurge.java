package fr.vigie.access;

import fr.vigie.shared.Recurring;
import fr.vigie.shared.SchemaMigration;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** Rids the database of the traces that rate limits need no longer; on every node, as two at once do no harm. */
@Startup
@Singleton
@DependsOn(SchemaMigration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class RateLimitPurge {

    private static final Logger LOG = Logger.getLogger(RateLimitPurge.class.getName());

    @Inject
    private RateLimits limits;

    /** At the start too, so that a server with limits that can't be read doesn't start. */
    @PostConstruct
    void purge() {
        limits.forgetExpired();
    }

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void strike() {
        Recurring.attempt(LOG, "Traces of rate limits could not be purged", this::purge);
    }
}
