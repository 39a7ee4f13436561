package fr.vigie.web.portal;

import fr.vigie.access.Demonstration;
import fr.vigie.membership.DemonstrationMember;
import fr.vigie.platform.VeryLargePlatforms;
import fr.vigie.reporting.practice.PracticeCatalog;
import fr.vigie.shared.SchemaMigration;
import fr.vigie.shared.Setting;
import fr.vigie.web.security.TrustedProxies;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** What must be so before the first request: a server that can't have it doesn't start. */
@Startup
@Singleton
@DependsOn(SchemaMigration.NAME)
public class PortalStartup {

    @Inject
    private Demonstration demonstration;

    @Inject
    private DemonstrationMember demonstrationMember;

    @Inject
    private VeryLargePlatforms veryLargePlatforms;

    @Inject
    private PracticeCatalog practices;

    @PostConstruct
    void start() {
        Setting.TRACKING_KEY.asKey();
        Setting.SEALING_KEYS.get();
        Setting.FINGERPRINT_KEY.asKey();
        TrustedProxies.configured();
        demonstration.prepare();
        demonstrationMember.prepare();
        veryLargePlatforms.enterMissing();
        practices.all();
    }
}
