package fr.vigie.platform;

/** How much the register vouches for a platform. */
public enum PlatformStatus {
    /** Entered from an official file or confirmed by an agent. */
    REGISTERED,
    /** Named by somebody who reported it; an agent has yet to look. */
    TO_BE_CHECKED
}
