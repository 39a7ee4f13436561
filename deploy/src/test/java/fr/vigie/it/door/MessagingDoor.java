package fr.vigie.it.door;

import fr.vigie.confidentiality.Resealing;
import fr.vigie.confidentiality.SealedColumn;
import fr.vigie.membership.MemberDigest;
import fr.vigie.messaging.EmailProofs;
import fr.vigie.messaging.MailDelivery;
import fr.vigie.messaging.MailTemplate;
import fr.vigie.messaging.Outbox;
import fr.vigie.messaging.Persons;
import fr.vigie.shared.Transactions;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Lets tests call the messaging context of the server under test, inside its transactions; only their WAR has it. */
@WebServlet("/test/messaging/*")
public class MessagingDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient EmailProofs proofs;

    @Inject
    private transient Persons persons;

    @Inject
    private transient Outbox outbox;

    @Inject
    private transient MailDelivery delivery;

    @Inject
    private transient MemberDigest digest;

    @Inject
    private transient Resealing resealing;

    @Inject
    private transient Transactions transactions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long draft = Long.parseLong(request.getParameter("draft"));
        var answer = answer(request.getPathInfo(), draft, request.getParameter("text"));
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print(answer);
    }

    private Object answer(String act, long draft, String text) {
        return switch (act) {
            case "/request" -> proofs.requestCode(draft, text, Locale.FRENCH);
            case "/enter" -> proofs.enter(draft, text);
            case "/name" -> persons.name(draft, text);
            case "/contact" ->
                persons.ofDraft(draft)
                        .map(contact -> contact.email() + "|" + contact.name() + "|" + contact.proven())
                        .orElse("nobody");
            case "/file" -> file(draft, text);
            case "/fail" -> fail(draft, text);
            case "/forget" -> forget(draft);
            case "/mail" ->
                transactions.retrying(
                        () -> mail(persons.ofDraft(draft).orElseThrow().personId(), text));
            case "/digest" -> digest.tellDue();
            case "/send" -> delivery.sendDue();
            case "/sealed" ->
                resealing.columns().stream().map(SealedColumn::name).collect(Collectors.joining(" "));
            default -> throw new IllegalArgumentException(act);
        };
    }

    /** What filing does: hands the person over to the report, and tells them. */
    private Object file(long draft, String reference) {
        return transactions.retrying(() -> {
            var person = persons.attach(draft);
            person.ifPresent(id -> mail(id, reference));
            return person.map(String::valueOf).orElse("anonymous");
        });
    }

    /** A filing that fails after all was written. */
    private Object fail(long draft, String reference) {
        try {
            return transactions.retrying(() -> {
                mail(persons.attach(draft).orElseThrow(), reference);
                throw new IllegalStateException("on purpose");
            });
        } catch (IllegalStateException rolledBack) {
            return "rolled back";
        }
    }

    private Object forget(long draft) {
        persons.forgetDraft(draft);
        return "forgotten";
    }

    private Object mail(long person, String reference) {
        outbox.enqueue(person, MailTemplate.REPORT_FILED, Map.of("reference", reference), Locale.ENGLISH);
        return person;
    }
}
