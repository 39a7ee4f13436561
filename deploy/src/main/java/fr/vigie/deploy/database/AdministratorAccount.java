package fr.vigie.deploy.database;

import fr.vigie.deploy.LaunchFailure;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The account of an installation's first administrator, written straight into its database: whoever has that needs no other
 * proof of authority. The server lets its one-time password in only to choose another.
 *
 * @param password as the administrator types it once
 */
public record AdministratorAccount(String login, String displayName, String password) {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int ITERATIONS = 600_000;
    private static final int BYTES = 32;

    /** As in the server ({@code Agent.ONE_TIME}). */
    private static final int HOURS = 72;

    /**
     * Writes it, with its line in the audit trail.
     *
     * @throws LaunchFailure if the login is taken, or the server has never made its tables there
     */
    public void write(DatabaseAddress database, Instant now) {
        try (Connection connection = database.connect()) {
            if (!hasTables(connection)) {
                throw LaunchFailure.failed("admin.no-tables", database.publicUrl());
            }
            connection.setAutoCommit(false);
            if (isTaken(connection)) {
                throw LaunchFailure.failed("admin.taken", login);
            }
            insert(connection, now);
            record(connection, now);
            connection.commit();
        } catch (SQLException e) {
            throw LaunchFailure.failed("database.unreadable", database.publicUrl(), e);
        }
    }

    /** Whether the server has brought the tables to the version that knows one-time passwords. */
    private static boolean hasTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT 1 FROM information_schema.columns"
                                + " WHERE table_schema = DATABASE() AND table_name = 'agent' AND column_name = 'one_time_until'")) {
            return rows.next();
        }
    }

    private boolean isTaken(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT 1 FROM agent WHERE login = ?")) {
            statement.setString(1, login);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void insert(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                """
                INSERT INTO agent (id, login, display_name, password_hash, roles, demonstration, active, failed_attempts, one_time_until)
                VALUES (NEXTVAL(agent_seq), ?, ?, ?, 'ADMIN', FALSE, TRUE, 0, ?)
                """)) {
            statement.setString(1, login);
            statement.setString(2, displayName);
            statement.setString(3, hash(password));
            statement.setObject(4, utc(now).plusHours(HOURS));
            statement.executeUpdate();
        }
    }

    private void record(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                """
                INSERT INTO audit_entry (id, at, actor_kind, actor_id, actor_label, act, subject_kind, subject)
                VALUES (NEXTVAL(audit_entry_seq), ?, 'SYSTEM', 0, 'deploy/run admin create', 'AGENT_CREATED', 'AGENT', ?)
                """)) {
            statement.setObject(1, utc(now));
            statement.setString(2, login);
            statement.executeUpdate();
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** As Soteria's {@code Pbkdf2PasswordHash} reads it: {@code algorithm:iterations:salt:hash}, the last two in Base64. */
    static String hash(String password) {
        byte[] salt = new byte[BYTES];
        new SecureRandom().nextBytes(salt);
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, BYTES * Byte.SIZE);
        try {
            byte[] hash =
                    SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return String.join(
                    ":",
                    ALGORITHM,
                    String.valueOf(ITERATIONS),
                    base64.encodeToString(salt),
                    base64.encodeToString(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the password: this may end up in a log. */
    @Override
    public String toString() {
        return "AdministratorAccount[" + login + "]";
    }
}
