package fr.vigie.reporting;

import fr.vigie.access.Actor;

/**
 * The reports that are not an agent's own: what was told at a counter is neither read again nor decided on by whoever it was told to.
 * Each query that shows agents reports, as {@code r}, has this condition.
 */
public final class OthersReports {

    /** In JPQL, with the parameter {@code :agent}. */
    public static final String JPQL = "r.id NOT IN (SELECT m.reportId FROM Mandate m WHERE m.agentId = :agent)";

    /** In SQL, with the first parameter. */
    static final String SQL = "r.id NOT IN (SELECT report_id FROM report_mandate WHERE agent_id = ?1)";

    private OthersReports() {}

    /** What to ask with: nobody's number for whoever is no agent, and so holds no mandate. */
    public static long agent(Actor actor) {
        return actor.kind() == Actor.Kind.AGENT ? actor.id() : 0;
    }
}
