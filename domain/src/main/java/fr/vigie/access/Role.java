package fr.vigie.access;

/** What somebody may do here. */
public enum Role {
    /** Public agent (agent instructeur): reads reports and decides on them. */
    AGENT,
    /** Runs the nightly work and the imports. */
    OPERATOR,
    /** Agent at a counter or on the telephone (agent d'accueil): files for people who ask, and reads nothing afterwards. */
    COUNTER,
    /** Association that files many reports at once. */
    ASSOCIATION,
    /** Opens and closes agents' accounts and keys (administrateur), and reads no report by it. */
    ADMIN;

    /** The name under which the container's security knows the role. */
    public static final String AGENT_NAME = "AGENT";

    public static final String OPERATOR_NAME = "OPERATOR";
    public static final String COUNTER_NAME = "COUNTER";
    public static final String ASSOCIATION_NAME = "ASSOCIATION";
    public static final String ADMIN_NAME = "ADMIN";
}
