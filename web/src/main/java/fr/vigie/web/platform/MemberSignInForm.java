package fr.vigie.web.platform;

import fr.vigie.membership.MemberAccounts;
import fr.vigie.membership.MemberSignIn;
import fr.vigie.web.portal.Visitor;
import fr.vigie.web.security.MemberSession;
import fr.vigie.web.security.SignInLimit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.regex.Pattern;

/** The platforms' door, {@code /plateforme/connexion}: in with address, password and code, and out again. */
@Named("memberSignIn")
@RequestScoped
public class MemberSignInForm {

    private static final String HOME = "/plateforme";

    /** A path behind this door; browsers drop control characters. */
    private static final Pattern BEHIND_THE_DOOR = Pattern.compile("/plateforme([/?]\\P{Cntrl}*)?");

    @Inject
    private MemberAccounts accounts;

    @Inject
    private SignInLimit limit;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Visitor visitor;

    private String email;
    private String password;
    private String code;
    private String back;
    private boolean refused;
    private Instant lockedUntil;
    private long wait;

    /** Lets the member in, to where they were going; else says no more than is needed. */
    public void enter() throws IOException {
        wait = limit.take();
        if (wait > 0) {
            return;
        }
        var attempt = accounts.signIn(email, password == null ? new char[0] : password.toCharArray(), code);
        password = null;
        code = null;
        if (attempt instanceof MemberSignIn.Admitted admitted) {
            MemberSession.begin(request, admitted);
            leaveFor(back != null && BEHIND_THE_DOOR.matcher(back).matches() ? back : HOME);
        } else if (attempt instanceof MemberSignIn.Locked locked) {
            lockedUntil = locked.until();
        } else {
            refused = true;
        }
    }

    /** Ends the session whole. */
    public void leave() throws IOException {
        MemberSession.end(request);
        leaveFor("/plateforme/connexion");
    }

    private static void leaveFor(String path) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(path);
    }

    public boolean isRefused() {
        return refused;
    }

    /** Minutes to wait, as too many passwords were tried from here; 0 if none are. */
    public long getWait() {
        return wait;
    }

    /** From when on the account may be tried again, in words; null if it isn't locked. */
    public String getLockedUntil() {
        return lockedUntil == null ? null : visitor.moment(lockedUntil);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getBack() {
        return back;
    }

    public void setBack(String back) {
        this.back = back;
    }
}
