package fr.vigie.it.support;

import fr.vigie.it.door.AdviceDoor;
import fr.vigie.it.door.EvidenceDoor;
import fr.vigie.it.door.ExchangeDoor;
import fr.vigie.it.door.MessagingDoor;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The real WAR, deployed once for all tests, which talk to it from outside. It gets doors to what has no
 * page.
 */
public final class VigieDeployment {

    private VigieDeployment() {}

    @Deployment(testable = false)
    public static WebArchive vigie() {
        return ShrinkWrap.createFromZipFile(
                        WebArchive.class, WholeSystem.artifacts().war().toFile())
                .addClasses(MessagingDoor.class, EvidenceDoor.class, ExchangeDoor.class, AdviceDoor.class);
    }
}
