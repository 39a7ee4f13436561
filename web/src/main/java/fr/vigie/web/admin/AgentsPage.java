package fr.vigie.web.admin;

import fr.vigie.access.AgentAdministration;
import fr.vigie.access.AgentView;
import fr.vigie.access.HandedOut;
import fr.vigie.access.Role;
import fr.vigie.shared.InvalidInput;
import fr.vigie.web.portal.FormErrors;
import fr.vigie.web.portal.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;

/** The agents' accounts on the page {@code /administration/agents}, and the form that opens one. */
@Named("adminAgents")
@RequestScoped
public class AgentsPage {

    @Inject
    private AgentAdministration administration;

    @Inject
    private Visitor visitor;

    private final FormErrors errors = new FormErrors();
    private List<AgentView> list;
    private String login;
    private String name;
    private Set<Role> roles = Set.of();
    private HandedOut handedOut;

    /** Opens the account; its one-time password is in the answer alone. */
    public void create() {
        roles = ChosenRoles.ofRequest();
        try {
            handedOut = administration.create(visitor.getActor(), login, name, roles);
            login = null;
            name = null;
            roles = Set.of();
        } catch (InvalidInput invalid) {
            errors.add(invalid, visitor.getLocale());
        }
    }

    public List<AgentView> getList() {
        if (list == null) {
            list = administration.all(visitor.getActor());
        }
        return list;
    }

    public List<Role> getRoles() {
        return List.copyOf(AgentAdministration.ROLES);
    }

    public boolean isChosen(Role role) {
        return roles.contains(role);
    }

    /** Null unless an account has just been opened. */
    public HandedOut getHandedOut() {
        return handedOut;
    }

    public FormErrors getErrors() {
        return errors;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String typed) {
        login = typed;
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }
}
