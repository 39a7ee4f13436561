package fr.vigie.deploy.server;

import fr.vigie.deploy.Artifacts;
import fr.vigie.deploy.database.DatabaseAddress;
import fr.vigie.deploy.home.Home;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What a server is started with.
 *
 * @param node its name, its own among the servers of one database
 * @param demonstration whether it may have demonstration accounts
 * @param importFolder the only folder that import jobs read
 * @param more further settings of the server, by their names ({@code vigie.limit.filing.host})
 */
public record ServerSettings(
        Artifacts artifacts,
        Home home,
        int port,
        DatabaseAddress database,
        String node,
        boolean demonstration,
        Path importFolder,
        Map<String, String> more) {

    public ServerSettings {
        more = Map.copyOf(more);
    }

    /** A demonstration that imports from its home. */
    public static ServerSettings demonstration(
            Artifacts artifacts, Home home, int port, DatabaseAddress database, String node) {
        return new ServerSettings(artifacts, home, port, database, node, true, home.imports(), Map.of());
    }

    /** These, and one more setting of the server. */
    public ServerSettings with(String setting, String value) {
        var all = new HashMap<>(more);
        all.put(setting, value);
        return new ServerSettings(artifacts, home, port, database, node, demonstration, importFolder, all);
    }

    Path rootFolder() {
        return home.payara().resolve(node);
    }

    Path log() {
        return home.logs().resolve("server.log");
    }
}
