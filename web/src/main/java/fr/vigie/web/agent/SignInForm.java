package fr.vigie.web.agent;

import fr.vigie.access.Actor;
import fr.vigie.access.AgentAccounts;
import fr.vigie.access.Role;
import fr.vigie.access.SignIn;
import fr.vigie.web.portal.Visitor;
import fr.vigie.web.security.AgentSession;
import fr.vigie.web.security.SignInLimit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;

/** The door of the agents' pages, {@code /connexion}: in with login and password, and out again. */
@Named("signIn")
@RequestScoped
public class SignInForm {

    /** A path of this server: a second slash or a backslash would name another one, browsers drop control characters. */
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])\\P{Cntrl}*");

    @Inject
    private AgentAccounts accounts;

    @Inject
    private SignInLimit limit;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Visitor visitor;

    private String login;
    private String password;
    private String back;
    private boolean refused;
    private boolean expired;
    private Instant lockedUntil;
    private long wait;

    /** A script that was sent here, as the session had ended, makes its whole page come here. */
    public void bringWholePage() throws IOException {
        if (FacesContext.getCurrentInstance().getPartialViewContext().isAjaxRequest()) {
            leaveFor("/connexion?retour="
                    + URLEncoder.encode(isOwnPath(back) ? back : "/agent", StandardCharsets.UTF_8));
        }
    }

    /** Lets the agent in, to where they were going; else says no more than is needed. */
    public void enter() throws IOException {
        wait = limit.take();
        if (wait > 0) {
            return;
        }
        var attempt = accounts.signIn(
                login == null ? "" : login.strip(), password == null ? new char[0] : password.toCharArray());
        password = null;
        if (attempt instanceof SignIn.Admitted admitted) {
            AgentSession.begin(request, admitted);
            leaveFor(admitted.mustChoosePassword() ? passwordPage() : destination(admitted.actor()));
        } else if (attempt instanceof SignIn.Locked locked) {
            lockedUntil = locked.until();
        } else if (attempt instanceof SignIn.Expired) {
            expired = true;
        } else {
            refused = true;
        }
    }

    private String passwordPage() {
        return "/connexion/mot-de-passe"
                + (isOwnPath(back) ? "?retour=" + URLEncoder.encode(back, StandardCharsets.UTF_8) : "");
    }

    private String destination(Actor agent) {
        return isOwnPath(back) ? back : home(agent);
    }

    /** The first page that an agent may see. */
    static String home(Actor agent) {
        if (agent.has(Role.AGENT)) {
            return "/agent";
        }
        if (agent.has(Role.COUNTER)) {
            return "/guichet";
        }
        return agent.has(Role.ADMIN) ? "/administration" : "/exploitation";
    }

    /** Ends the session whole. */
    public void leave() throws IOException {
        AgentSession.end(request);
        leaveFor("/");
    }

    static boolean isOwnPath(String path) {
        return path != null && OWN_PATH.matcher(path).matches();
    }

    private static void leaveFor(String path) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(path);
    }

    public boolean isRefused() {
        return refused;
    }

    /** Whether the one-time password came too late. */
    public boolean isExpired() {
        return expired;
    }

    /** Minutes to wait, as too many passwords were tried from here; 0 if none are. */
    public long getWait() {
        return wait;
    }

    /** From when on the account may be tried again, in words; null if it isn't locked. */
    public String getLockedUntil() {
        return lockedUntil == null ? null : visitor.moment(lockedUntil);
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getBack() {
        return back;
    }

    public void setBack(String back) {
        this.back = back;
    }
}
