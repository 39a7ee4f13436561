package fr.vigie.access;

/**
 * A one-time password, to be shown once to whoever hands it to the agent.
 *
 * @param id of the account
 */
public record HandedOut(long id, String login, String password) {

    /** Without the password: this may end up in a log. */
    @Override
    public String toString() {
        return "HandedOut[" + login + "]";
    }
}
