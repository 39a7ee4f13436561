package fr.vigie.deploy.server;

import fr.vigie.deploy.Artifacts;
import fr.vigie.deploy.database.DatabaseAddress;
import fr.vigie.deploy.home.Home;
import java.nio.file.Path;

/**
 * What a server is started with.
 *
 * @param node its name, its own among the servers of one database
 * @param demonstration whether it may have demonstration accounts
 * @param importFolder the only folder that import jobs read
 */
public record ServerSettings(
        Artifacts artifacts,
        Home home,
        int port,
        DatabaseAddress database,
        String node,
        boolean demonstration,
        Path importFolder) {

    /** A demonstration that imports from its home. */
    public static ServerSettings demonstration(
            Artifacts artifacts, Home home, int port, DatabaseAddress database, String node) {
        return new ServerSettings(artifacts, home, port, database, node, true, home.imports());
    }

    Path rootFolder() {
        return home.payara().resolve(node);
    }

    Path log() {
        return home.logs().resolve("server.log");
    }
}
