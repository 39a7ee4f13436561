package fr.vigie.access;

/** What somebody may do here. */
public enum Role {
    /** Public agent (agent instructeur): reads reports and decides on them. */
    AGENT,
    /** Runs the nightly work and the imports. */
    OPERATOR,
    /** Association that files many reports at once. */
    ASSOCIATION;

    /** The name under which the container's security knows the role. */
    public static final String AGENT_NAME = "AGENT";

    public static final String OPERATOR_NAME = "OPERATOR";
    public static final String ASSOCIATION_NAME = "ASSOCIATION";
}
