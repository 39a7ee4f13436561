package fr.vigie.access;

/** What a platform's member may do for it. */
public enum MemberRole {
    /** Reads what the platform was told, and answers. */
    MEMBER,
    /** A member who also says who the members are. */
    ADMIN
}
