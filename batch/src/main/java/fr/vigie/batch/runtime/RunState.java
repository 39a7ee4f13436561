package fr.vigie.batch.runtime;

/** How a run stands: what the batch repository's row says, and whether a living node is really at it. */
public enum RunState {
    RUNNING,
    COMPLETED,
    FAILED,
    STOPPED,
    /** Its row says that it runs, but the node that ran it is gone: restart resumes at its last checkpoint. */
    INTERRUPTED;

    public boolean isRestartable() {
        return this == FAILED || this == STOPPED || this == INTERRUPTED;
    }
}
