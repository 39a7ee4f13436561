package fr.vigie.reporting;

import fr.vigie.access.Actor;

/**
 * A report is being passed on to a platform. Told within the transaction that does so, once a platform however many of its reports
 * are passed on together.
 *
 * @param by the agent who passes it on
 */
public record ReportTransmitted(long platform, Actor by) {}
