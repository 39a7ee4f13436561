package fr.vigie.access;

import fr.vigie.shared.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Set;

/**
 * The accounts and keys with which the service shows itself. They exist in demonstration mode alone: a server in any other
 * mode that finds some, or is given some, doesn't start.
 */
@ApplicationScoped
public class Demonstration {

    /** Login of the agent who holds every role but the counter's, so that every door can be tried. */
    public static final String AGENT_LOGIN = "agent.demo";

    /** Login of the agent at a counter, who files for people and reads no report; the password is the other agent's. */
    public static final String COUNTER_LOGIN = "guichet.demo";

    private static final String ASSOCIATION = "Association de démonstration";
    private static final String OPERATOR = "Exploitation de démonstration";

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private AgentAccounts agents;

    @Inject
    private ApiKeys keys;

    /** @throws IllegalStateException in a server that isn't in demonstration mode but has, or is given, such accounts */
    @Transactional
    public void prepare() {
        if (Setting.isDemonstration()) {
            Setting.DEMO_AGENT_PASSWORD.find().ifPresent(password -> {
                var roles = Set.of(Role.AGENT, Role.OPERATOR, Role.ADMIN);
                agents.ensureDemonstration(AGENT_LOGIN, "Camille Démonstration", password.toCharArray(), roles);
                agents.ensureDemonstration(
                        COUNTER_LOGIN, "Dominique Guichet", password.toCharArray(), Set.of(Role.COUNTER));
            });
            Setting.DEMO_OPERATOR_KEY.find().ifPresent(key -> keys.ensureDemonstration(key, OPERATOR, Role.OPERATOR));
            Setting.DEMO_ASSOCIATION_KEY
                    .find()
                    .ifPresent(key -> keys.ensureDemonstration(key, ASSOCIATION, Role.ASSOCIATION));
        } else {
            refuse();
        }
    }

    private void refuse() {
        if (Setting.DEMO_AGENT_PASSWORD.find().isPresent()
                || Setting.DEMO_OPERATOR_KEY.find().isPresent()
                || Setting.DEMO_ASSOCIATION_KEY.find().isPresent()) {
            throw new IllegalStateException(
                    "This server is not in demonstration mode, yet demonstration credentials are configured: remove them.");
        }
        long rows = em.createQuery("SELECT COUNT(a) FROM Agent a WHERE a.demonstration = TRUE", Long.class)
                        .getSingleResult()
                + em.createQuery("SELECT COUNT(k) FROM ApiKey k WHERE k.demonstration = TRUE", Long.class)
                        .getSingleResult();
        if (rows > 0) {
            throw new IllegalStateException(
                    "This server is not in demonstration mode, yet its database holds demonstration accounts: start on another database.");
        }
    }
}
