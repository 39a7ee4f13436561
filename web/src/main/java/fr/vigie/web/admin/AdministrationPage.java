package fr.vigie.web.admin;

import fr.vigie.access.AgentAdministration;
import fr.vigie.access.ApiKeys;
import fr.vigie.web.portal.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The administrators' first page, {@code /administration}. */
@Named
@RequestScoped
public class AdministrationPage {

    @Inject
    private AgentAdministration agents;

    @Inject
    private ApiKeys keys;

    @Inject
    private Visitor visitor;

    /** How many accounts are not closed. */
    public long getAgents() {
        return agents.all(visitor.getActor()).stream()
                .filter(agent -> !agent.isClosed())
                .count();
    }

    /** How many keys open something. */
    public long getKeys() {
        return keys.all(visitor.getActor()).stream()
                .filter(key -> key.revokedAt() == null)
                .count();
    }
}
