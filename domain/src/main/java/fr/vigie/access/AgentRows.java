package fr.vigie.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Where agents' accounts are kept. Called inside the callers' transactions. */
@ApplicationScoped
class AgentRows {

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    /** Those that are closed last. */
    List<Agent> all() {
        return em.createQuery("SELECT a FROM Agent a ORDER BY a.active DESC, a.login", Agent.class)
                .getResultList();
    }

    Optional<Agent> find(long id) {
        return Optional.ofNullable(em.find(Agent.class, id));
    }

    /** All of them, in the order of their keys, so that two administrators don't wait for each other for ever. */
    List<Agent> lockAll() {
        return em.createQuery("SELECT a FROM Agent a ORDER BY a.id", Agent.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    boolean isTaken(String login) {
        return em.createQuery("SELECT COUNT(a) FROM Agent a WHERE a.login = :login", Long.class)
                        .setParameter("login", login)
                        .getSingleResult()
                > 0;
    }

    /** From then on it has its number. */
    void enter(Agent agent) {
        em.persist(agent);
        em.flush();
    }
}
