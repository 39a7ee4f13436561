package fr.vigie.batch.runtime;

import fr.vigie.access.Actor;
import fr.vigie.shared.Recurring;
import fr.vigie.shared.SchemaMigration;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.logging.Logger;

/**
 * Starts the night's work at 03:30 in Paris, an hour that every night of the year has once, and keeps giving signs of life for
 * what runs here. Every node's clock strikes; the run lock lets one through.
 */
@Startup
@Singleton
@DependsOn(SchemaMigration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class NightSchedule {

    private static final Logger LOG = Logger.getLogger(NightSchedule.class.getName());

    @Inject
    private JobDesk jobs;

    @Schedule(hour = "3", minute = "30", timezone = "Europe/Paris", persistent = false)
    void strike() {
        Recurring.attempt(LOG, "The night did not begin", () -> jobs.start(Actor.SYSTEM, Job.NIGHTLY, Map.of()));
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void beat() {
        Recurring.attempt(LOG, "No sign of life could be given", () -> jobs.beat());
    }
}
