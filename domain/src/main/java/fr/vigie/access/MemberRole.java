package fr.vigie.access;

/** What somebody may do for a platform. */
public enum MemberRole {
    /** Reads and answers reports. */
    MEMBER,
    /** Also says who else may. */
    ADMIN
}
