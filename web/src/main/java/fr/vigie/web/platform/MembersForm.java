package fr.vigie.web.platform;

import fr.vigie.access.MemberRole;
import fr.vigie.membership.MemberView;
import fr.vigie.messaging.EmailAddress;
import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.web.portal.FormErrors;
import fr.vigie.web.portal.PageAddress;
import fr.vigie.web.portal.Visitor;
import fr.vigie.web.security.FilingLimits;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A platform's members on a page: who they are, an invitation, a change to one of them. Who may is for the subclasses to say. */
public abstract class MembersForm {

    /** What was done, as the page says it after it was asked for anew. */
    public enum Done {
        INVITED,
        CLOSED,
        ROLE_GIVEN
    }

    private static final Map<String, Locale> LANGUAGES = Map.of("fr", Locale.FRENCH, "en", Locale.ENGLISH);

    @Inject
    private FilingLimits limits;

    @Inject
    private Clock clock;

    @Inject
    private Visitor visitor;

    private final FormErrors errors = new FormErrors();
    private List<MemberView> all;
    private MemberView chosen;
    private Done done;
    private String email;
    private MemberRole role;
    private String language;

    protected abstract List<MemberView> list();

    protected abstract void invite(String address, MemberRole asRole, Locale locale);

    protected abstract boolean close(long memberId);

    protected abstract boolean give(long memberId, MemberRole newRole);

    @PostConstruct
    void begin() {
        role = MemberRole.MEMBER;
        language = visitor.getLanguage();
    }

    /** Sends an invitation. */
    public void send() throws IOException {
        act(Done.INVITED, () -> {
            limits.takeCode(EmailAddress.of(email)).ifPresent(wait -> {
                throw new InvalidInput(FieldProblem.of("email", "member.wait", wait.toMinutes() + 1));
            });
            invite(email, role, LANGUAGES.getOrDefault(language, Locale.FRENCH));
            return true;
        });
    }

    /** Closes the account that was chosen, or takes the invitation back. */
    public void closeChosen() throws IOException {
        act(Done.CLOSED, () -> close(chosenId()));
    }

    /** Lets the one who was chosen manage the members, or no longer. */
    public void giveChosen(MemberRole newRole) throws IOException {
        act(Done.ROLE_GIVEN, () -> give(chosenId(), newRole));
    }

    /** An act on the members: whether there was anybody to act on. */
    private interface Act {
        boolean perform();
    }

    private void act(Done what, Act act) throws IOException {
        try {
            var there = act.perform();
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect(PageAddress.own() + (there ? "?fait=" + what : ""));
        } catch (InvalidInput invalid) {
            invalid.problems()
                    .forEach(problem -> errors.add(
                            problem.field(),
                            problem.field().equals("member") ? "chosen" : problem.field() + ":input",
                            problem.sentence(visitor.getLocale())));
        }
    }

    private long chosenId() {
        var typed = PageAddress.parameter("membre");
        return typed != null && typed.matches("-?\\d{1,18}") ? Long.parseLong(typed) : 0;
    }

    public List<MemberView> getAll() {
        if (all == null) {
            all = list();
        }
        return all;
    }

    /** The one whom the address names; null if it names nobody of them. */
    public MemberView getChosen() {
        if (chosen == null) {
            chosen = getAll().stream()
                    .filter(member -> member.id() == chosenId())
                    .findFirst()
                    .orElse(null);
        }
        return chosen;
    }

    public boolean isExpired(MemberView member) {
        return member.invitedUntil() != null && !clock.instant().isBefore(member.invitedUntil());
    }

    public List<MemberRole> getRoles() {
        return List.of(MemberRole.values());
    }

    public FormErrors getErrors() {
        return errors;
    }

    /** What was just done; null if nothing was. */
    public Done getDone() {
        return done;
    }

    public void setDone(Done done) {
        this.done = done;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public MemberRole getRole() {
        return role;
    }

    public void setRole(MemberRole role) {
        this.role = role;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
