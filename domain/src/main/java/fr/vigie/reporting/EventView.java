package fr.vigie.reporting;

import fr.vigie.access.Actor;
import java.time.Instant;

/**
 * A line of a report's history.
 *
 * @param actor label for agents' eyes; the public is told the kind alone
 * @param reason null unless the report was set aside
 * @param note the question asked or the answer given; null for the other acts
 * @param untold whether it should have been told to the platform, and nobody there could be
 */
public record EventView(
        Instant at,
        ReportAct act,
        Actor.Kind actorKind,
        String actor,
        SetAsideReason reason,
        String note,
        boolean untold) {}
