package fr.vigie.it.support;

import java.util.UUID;

/** Agents' accounts with the roles that a test needs, under the demonstration agent's password. */
public final class Accounts {

    private Accounts() {}

    /**
     * Opens an account.
     *
     * @param roles comma-separated; empty for none
     * @return its login
     */
    public static String withRoles(String roles) {
        var login = "essai." + UUID.randomUUID();
        Database.underTest()
                .change(
                        """
                        INSERT INTO agent (id, login, display_name, password_hash, roles, demonstration, active, failed_attempts)
                        SELECT -NEXTVAL(agent_seq), ?, 'Essai', password_hash, ?, TRUE, TRUE, 0
                          FROM agent WHERE login = ?
                        """,
                        login,
                        roles,
                        WholeSystem.credentials().agentLogin());
        return login;
    }

    /** Closes an account: its sessions end with it. */
    public static void close(String login) {
        Database.underTest().change("UPDATE agent SET active = FALSE WHERE login = ?", login);
    }
}
