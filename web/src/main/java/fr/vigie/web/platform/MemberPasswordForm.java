package fr.vigie.web.platform;

import fr.vigie.access.PasswordRules;
import fr.vigie.membership.MemberPasswords;
import fr.vigie.shared.InvalidInput;
import fr.vigie.web.portal.FormErrors;
import fr.vigie.web.portal.Visitor;
import fr.vigie.web.security.MemberSession;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Where a member chooses another password, {@code /plateforme/mot-de-passe}. */
@Named("memberPassword")
@RequestScoped
public class MemberPasswordForm {

    @Inject
    private MemberPasswords passwords;

    @Inject
    private MemberVisitor member;

    @Inject
    private Visitor visitor;

    @Inject
    private HttpServletRequest request;

    private final FormErrors errors = new FormErrors();
    private String current;
    private String code;
    private String password;
    private String again;
    private boolean done;

    public void choose() {
        try {
            MemberSession.begin(request, passwords.choose(member.getMember(), current, code, password, again));
            done = true;
        } catch (InvalidInput invalid) {
            errors.add(invalid, visitor.getLocale());
        }
        current = null;
        code = null;
        password = null;
        again = null;
    }

    public int getMinLength() {
        return PasswordRules.MIN_LENGTH;
    }

    public boolean isDone() {
        return done;
    }

    public FormErrors getErrors() {
        return errors;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String typed) {
        current = typed;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String typed) {
        code = typed;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String typed) {
        password = typed;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String typed) {
        again = typed;
    }
}
