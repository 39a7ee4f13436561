package fr.vigie.web.citizen;

import fr.vigie.messaging.CodeRequest;
import fr.vigie.messaging.Contact;
import fr.vigie.messaging.EmailAddress;
import fr.vigie.messaging.EmailProofs;
import fr.vigie.messaging.Persons;
import fr.vigie.messaging.ProofResult;
import fr.vigie.reporting.DraftFiling;
import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.web.portal.Visitor;
import fr.vigie.web.security.FilingLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;

/** Who files, on the page {@code /signaler/vous}: nobody, or somebody whose e-mail address is proven by a code. */
@Named("identity")
@RequestScoped
public class FilingIdentity {

    @Inject
    private FilingWizard wizard;

    @Inject
    private Persons persons;

    @Inject
    private EmailProofs proofs;

    @Inject
    private FilingLimits limits;

    @Inject
    private Visitor visitor;

    private boolean codeSent;

    /** As it was read last; null where the page has changed it since. */
    private Optional<Contact> contact;

    /** What was left to reach them at; null if nothing was. */
    public Contact getContact() {
        return contact().orElse(null);
    }

    private Optional<Contact> contact() {
        if (contact == null) {
            contact = Optional.ofNullable(wizard.getDraft()).flatMap(draft -> persons.ofDraft(draft.id()));
        }
        return contact;
    }

    public boolean isProven() {
        return contact().filter(Contact::proven).isPresent();
    }

    /** Whether this server can send a code at all. */
    public boolean isAvailable() {
        return proofs.isAvailable();
    }

    public boolean isByEmail() {
        return DraftFiling.BY_EMAIL.equals(wizard.getValues().get(DraftFiling.CONTACT));
    }

    /** Whether a code was sent to the address, so that it can be entered. */
    public boolean isCodeAwaited() {
        return codeSent
                || isByEmail() && contact().filter(contact -> !contact.proven()).isPresent();
    }

    public boolean isCodeSent() {
        return codeSent;
    }

    /** Sends a code to the address typed. */
    public void sendCode() {
        if (!wizard.saveWith(java.util.Map.of(DraftFiling.CONTACT, DraftFiling.BY_EMAIL))) {
            return;
        }
        try {
            var email = wizard.getValues().get("email");
            var wait = limits.takeCode(EmailAddress.of(email));
            if (wait.isPresent()) {
                tell("email", "email.tooSoon", minutes(wait.get()));
                return;
            }
            var outcome = proofs.requestCode(wizard.getDraft().id(), email, visitor.getLocale());
            if (outcome instanceof CodeRequest.TooSoon tooSoon) {
                tell("email", "email.tooSoon", minutes(tooSoon.remaining()));
            } else if (outcome instanceof CodeRequest.Unavailable) {
                tell("email", "email.unavailable");
            } else {
                codeSent = outcome instanceof CodeRequest.Sent;
            }
        } catch (InvalidInput invalid) {
            invalid.problems().forEach(problem -> wizard.tell("email", problem.sentence(visitor.getLocale())));
        } finally {
            contact = null;
        }
    }

    /** Goes on; a code that was typed is tried first, as whoever goes on means it to be, and what it opens is shown. */
    public void proceed() {
        var code = typedCode();
        if (isByEmail() && !isProven() && code != null && !code.isBlank()) {
            enterCode();
        } else {
            wizard.proceed();
        }
    }

    private static String typedCode() {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("code");
    }

    /** Tries the code typed. */
    public void enterCode() {
        var code = typedCode();
        if (!wizard.save()) {
            return;
        }
        var result = proofs.enter(wizard.getDraft().id(), code);
        contact = null;
        if (result instanceof ProofResult.Proven) {
            wizard.redirect(FilingStep.YOU.getAddress());
        } else if (result instanceof ProofResult.Wrong wrong) {
            tell("code", "code.wrong", wrong.left());
        } else if (result instanceof ProofResult.Expired) {
            tell("code", "code.expired");
        } else if (result instanceof ProofResult.Exhausted) {
            tell("code", "code.exhausted");
        } else {
            tell("code", "code.nothingAsked");
        }
    }

    /** Forgets the address, for another or for none. */
    public void changeAddress() {
        var emptied = new HashMap<String, String>();
        emptied.put("email", null);
        if (wizard.saveWith(emptied)) {
            persons.forgetDraft(wizard.getDraft().id());
            contact = null;
            wizard.redirect(FilingStep.YOU.getAddress());
        }
    }

    private void tell(String field, String code, Object... arguments) {
        wizard.tell(field, FieldProblem.of(field, code, arguments).sentence(visitor.getLocale()));
    }

    static long minutes(Duration wait) {
        return Math.max(1, (wait.toSeconds() + 59) / 60);
    }
}
