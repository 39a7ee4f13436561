package fr.vigie.it.support;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The real WAR, deployed once for all tests, which talk to it from outside. */
public final class VigieDeployment {

    private VigieDeployment() {}

    @Deployment(testable = false)
    public static WebArchive vigie() {
        return ShrinkWrap.createFromZipFile(
                WebArchive.class, WholeSystem.artifacts().war().toFile());
    }
}
