package fr.vigie.web.agent;

import fr.vigie.access.AgentAccounts;
import fr.vigie.shared.InvalidInput;
import fr.vigie.web.portal.ChosenPassword;
import fr.vigie.web.portal.FormErrors;
import fr.vigie.web.portal.Visitor;
import fr.vigie.web.security.AgentSession;
import fr.vigie.web.security.VigieAuthentication;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Where an agent chooses a password, {@code /connexion/mot-de-passe}: in place of a one-time one, or of their own. */
@Named("passwordForm")
@RequestScoped
public class PasswordForm {

    @Inject
    private AgentAccounts accounts;

    @Inject
    private Visitor visitor;

    @Inject
    private HttpServletRequest request;

    private final FormErrors errors = new FormErrors();
    private final ChosenPassword typed = new ChosenPassword();
    private String back;
    private boolean done;

    /** Nobody chooses a password who isn't signed in. */
    public void check() throws IOException {
        if (!visitor.isSignedIn()) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect("/connexion?retour=/connexion/mot-de-passe");
        }
    }

    /** Takes the password. Who had to choose one goes on to where they were going. */
    public void choose() throws IOException {
        if (!visitor.isSignedIn()) {
            return;
        }
        boolean hadTo = isFirst();
        try {
            var admission = accounts.choosePassword(
                    visitor.getActor(), typed.getCurrent(), typed.getPassword(), typed.getAgain());
            AgentSession.begin(request, admission);
            done = true;
            if (hadTo) {
                var next = SignInForm.isOwnPath(back) ? back : SignInForm.home(admission.actor());
                FacesContext.getCurrentInstance().getExternalContext().redirect(next);
            }
        } catch (InvalidInput invalid) {
            errors.add(invalid, visitor.getLocale());
        }
        typed.forget();
    }

    /** Whether a one-time password is to be replaced: the agent has just typed it, and is not asked for it again. */
    public boolean isFirst() {
        return VigieAuthentication.mustChoosePassword(request);
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

    public String getBack() {
        return back;
    }

    public void setBack(String path) {
        back = path;
    }
}
