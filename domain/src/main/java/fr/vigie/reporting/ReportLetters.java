package fr.vigie.reporting;

import fr.vigie.messaging.MailTemplate;
import fr.vigie.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Tells the person behind a report, if there is one to be reached, what was just done; in the transaction in which it is done. */
@ApplicationScoped
class ReportLetters {

    @Inject
    private Outbox outbox;

    void tell(Report report, ReportAct act) {
        template(act, report.isUntold()).ifPresent(template -> report.person()
                .ifPresent(person -> outbox.enqueue(
                        person, template, Map.of("reference", report.reference().value()))));
    }

    /**
     * What people do themselves, or what an agent does at their desk, needs no letter.
     *
     * @param untold whether nobody at the platform could be told of the report
     */
    static Optional<MailTemplate> template(ReportAct act, boolean untold) {
        return Optional.ofNullable(
                switch (act) {
                    case REQUEST_INFORMATION -> MailTemplate.REPORT_QUESTION;
                    case PUT_ASIDE -> MailTemplate.REPORT_SET_ASIDE;
                    case REOPEN -> MailTemplate.REPORT_REOPENED;
                    case REPLY -> MailTemplate.REPORT_MESSAGE;
                    case TRANSMIT -> MailTemplate.REPORT_TRANSMITTED;
                    case HAND_OVER -> MailTemplate.REPORT_HANDED_OVER;
                    case CONSULT -> MailTemplate.REPORT_CONSULTED;
                    case ACCEPT -> MailTemplate.REPORT_PROMISED;
                    case CONTEST -> MailTemplate.REPORT_CONTESTED;
                    case DECLINE -> MailTemplate.REPORT_NOT_CONCERNED;
                    case FULFIL, CHECK_PROMISE -> MailTemplate.REPORT_PROMISE_TO_CHECK;
                    case EXPIRE -> untold ? MailTemplate.REPORT_EXPIRED_UNTOLD : MailTemplate.REPORT_EXPIRED;
                    case SURVEY -> MailTemplate.REPORT_SURVEY;
                    default -> null;
                });
    }
}
