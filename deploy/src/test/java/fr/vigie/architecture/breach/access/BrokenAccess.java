package fr.vigie.architecture.breach.access;

import fr.vigie.architecture.breach.reporting.BrokenReport;

/** The other half of a circle. */
public class BrokenAccess {

    BrokenReport circle;
}
