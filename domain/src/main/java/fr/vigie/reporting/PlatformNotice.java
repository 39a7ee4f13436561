package fr.vigie.reporting;

import fr.vigie.access.Actor;

/** How a platform learns that reports wait for it. Who answers for platforms knows (fr.vigie.membership); what they are told isn't what was reported. */
public interface PlatformNotice {

    /** Whether somebody would be told now. */
    boolean reaches(long platform);

    /**
     * Tells whoever can be told, within the transaction that passes reports on or reminds of them: either both are done, or neither.
     *
     * @param by who passes them on
     * @return whether somebody is told
     */
    boolean give(long platform, Actor by);
}
