package fr.vigie.deploy.database;

import fr.vigie.deploy.LaunchFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a database is, and who uses it.
 *
 * @param url as JDBC takes it, naming a database: {@code jdbc:mariadb://host:port/name}
 */
public record DatabaseAddress(String url, String user, String password) {

    private static final Pattern URL = Pattern.compile("jdbc:mariadb://[^/?]+/([A-Za-z0-9_$-]+)(\\?[^?]*)?");
    private static final String CONNECT_TIMEOUT_MS = "5000";

    /** @throws LaunchFailure if the address isn't that of a MariaDB database */
    public DatabaseAddress {
        if (!URL.matcher(url).matches()) {
            throw LaunchFailure.usage("database.url", url);
        }
    }

    /**
     * An outside database, which answers.
     *
     * @param environment where its user and password are
     * @throws LaunchFailure if they aren't, or it doesn't
     */
    public static DatabaseAddress outside(String url, Map<String, String> environment) {
        String user = environment.get("VIGIE_DB_USER");
        String password = environment.get("VIGIE_DB_PASSWORD");
        if (user == null || user.isBlank() || password == null || password.isBlank()) {
            throw LaunchFailure.usage("database.outside-credentials");
        }
        DatabaseAddress address = new DatabaseAddress(url, user, password);
        address.requireConnection();
        return address;
    }

    /** The database's name, which is also the schema of the batch tables. */
    public String name() {
        Matcher matcher = URL.matcher(url);
        matcher.matches();
        return matcher.group(1);
    }

    /** The address for the server's pool: Jakarta Batch knows MySQL by name, and MariaDB not. */
    public String poolUrl() {
        return url + (url.contains("?") ? "&" : "?") + "useMysqlMetadata=true";
    }

    /** The address without parameters, which might hold secrets. */
    public String publicUrl() {
        return url.replaceFirst("\\?.*", "");
    }

    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", CONNECT_TIMEOUT_MS);
        return DriverManager.getConnection(url, properties);
    }

    /** @throws LaunchFailure if nobody answers there, or not to this user */
    public void requireConnection() {
        try (Connection connection = connect()) {
            connection.isValid(1);
        } catch (SQLException e) {
            throw LaunchFailure.failed("database.outside-unreachable", publicUrl(), e);
        }
    }

    /** Whether somebody answers there, and to this user. */
    public boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Whether nobody has filed a report yet. */
    public boolean hasNoReport() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1 FROM report LIMIT 1")) {
            return !rows.next();
        } catch (SQLException e) {
            throw LaunchFailure.failed("database.unreadable", publicUrl(), e);
        }
    }

    /** Without the password: this ends up in logs. */
    @Override
    public String toString() {
        return user + " at " + publicUrl();
    }
}
