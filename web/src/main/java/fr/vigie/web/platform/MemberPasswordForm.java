package fr.vigie.web.platform;

import fr.vigie.membership.MemberPasswords;
import fr.vigie.shared.InvalidInput;
import fr.vigie.web.portal.ChosenPassword;
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
    private final ChosenPassword typed = new ChosenPassword();
    private String code;
    private boolean done;

    public void choose() {
        try {
            MemberSession.begin(
                    request,
                    passwords.choose(
                            member.getMember(), typed.getCurrent(), code, typed.getPassword(), typed.getAgain()));
            done = true;
        } catch (InvalidInput invalid) {
            errors.add(invalid, visitor.getLocale());
        }
        typed.forget();
        code = null;
    }

    public ChosenPassword getTyped() {
        return typed;
    }

    public boolean isDone() {
        return done;
    }

    public FormErrors getErrors() {
        return errors;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String typed) {
        code = typed;
    }
}
