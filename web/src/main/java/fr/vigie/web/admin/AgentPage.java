package fr.vigie.web.admin;

import fr.vigie.access.AgentAdministration;
import fr.vigie.access.AgentView;
import fr.vigie.access.HandedOut;
import fr.vigie.access.Role;
import fr.vigie.shared.InvalidInput;
import fr.vigie.web.portal.PathNumber;
import fr.vigie.web.portal.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** One agent's account on the page {@code /administration/agents/{agent}}, and what can be done to it. */
@Named("adminAgent")
@RequestScoped
public class AgentPage {

    @Inject
    private AgentAdministration administration;

    @Inject
    private Visitor visitor;

    private AgentView agent;
    private HandedOut handedOut;
    private String done;
    private String error;

    @PostConstruct
    void open() {
        agent = PathNumber.of("agent")
                .flatMap(id -> administration.find(visitor.getActor(), id))
                .orElse(null);
    }

    /** Before the page is written: 404 without an account. */
    public void check() throws IOException {
        if (agent == null) {
            var context = FacesContext.getCurrentInstance();
            context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            context.responseComplete();
        }
    }

    public void saveRoles() {
        var roles = ChosenRoles.ofRequest();
        perform("roles", () -> administration.changeRoles(visitor.getActor(), agent.id(), roles));
    }

    /** Its one-time password is in the answer alone. */
    public void resetPassword() {
        perform("reset", () -> handedOut = administration.resetPassword(visitor.getActor(), agent.id()));
    }

    public void close() {
        perform("closed", () -> administration.close(visitor.getActor(), agent.id()));
    }

    public void reopen() {
        perform("reopened", () -> administration.reopen(visitor.getActor(), agent.id()));
    }

    private void perform(String what, Runnable act) {
        try {
            act.run();
            done = what;
        } catch (InvalidInput invalid) {
            error = invalid.problems().get(0).sentence(visitor.getLocale());
        }
        open();
    }

    public AgentView getAgent() {
        return agent;
    }

    public List<Role> getRoles() {
        return List.copyOf(AgentAdministration.ROLES);
    }

    /** Whether the account is that of whoever looks at it. */
    public boolean isMine() {
        return agent.id() == visitor.getActor().id();
    }

    /** Null unless a password has just been reset. */
    public HandedOut getHandedOut() {
        return handedOut;
    }

    /** What was just done; null if nothing was. */
    public String getDone() {
        return done;
    }

    /** Why it was not done; null if it was. */
    public String getError() {
        return error;
    }
}
