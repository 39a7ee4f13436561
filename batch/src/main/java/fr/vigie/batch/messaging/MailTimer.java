package fr.vigie.batch.messaging;

import fr.vigie.messaging.MailDelivery;
import fr.vigie.messaging.UndeliveredMails;
import fr.vigie.shared.Recurring;
import fr.vigie.shared.SchemaMigration;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;

/**
 * Has the mails sent that are due, every other second on every node; a round that lasts is not joined by the next. What
 * given-up mails say is erased after a while.
 */
@Startup
@Singleton
@DependsOn(SchemaMigration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class MailTimer {

    private static final Logger LOG = Logger.getLogger(MailTimer.class.getName());

    private final AtomicBoolean busy = new AtomicBoolean();

    @Inject
    private MailDelivery delivery;

    @Inject
    private UndeliveredMails undelivered;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void forget() {
        Recurring.attempt(LOG, "Old mails could not be erased", undelivered::forgetOld);
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void strike() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            Recurring.attempt(LOG, "Mails could not be sent", () -> delivery.sendDue());
        } finally {
            busy.set(false);
        }
    }
}
