package fr.vigie.access;

/** How an agent's account stands. */
public enum AgentState {
    /** The agent has a password of their own. */
    OPEN,
    /** A one-time password was handed out, and not yet replaced. */
    INVITED,
    /** The one-time password was not replaced in time. */
    EXPIRED,
    /** An administrator closed it. */
    CLOSED
}
