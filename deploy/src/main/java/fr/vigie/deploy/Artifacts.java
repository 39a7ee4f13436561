package fr.vigie.deploy;

import java.nio.file.Files;
import java.nio.file.Path;

/** The files that a build leaves, and the checked-in ones, with which a server is started. */
public record Artifacts(Path war, Path payaraMicro, Path driver, Path preBoot, Path logging) {

    /** @param project folder of the parent pom.xml */
    public static Artifacts of(Path project) {
        Path deploy = project.resolve("deploy");
        Path target = deploy.resolve("target/payara");
        Path checkedIn = deploy.resolve("src/main/payara");
        return new Artifacts(
                project.resolve("web/target/vigie.war"),
                target.resolve("payara-micro.jar"),
                target.resolve("lib/mariadb-java-client.jar"),
                checkedIn.resolve("pre-boot.txt"),
                checkedIn.resolve("logging.properties"));
    }

    /** @throws LaunchFailure naming the first file that isn't there */
    public void require() {
        for (Path file : new Path[] {war, payaraMicro, driver, preBoot, logging}) {
            if (!Files.isRegularFile(file)) {
                throw LaunchFailure.failed("artifact.missing", file);
            }
        }
    }
}
