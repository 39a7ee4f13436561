package fr.vigie.advice.profile;

import fr.vigie.shared.SchemaMigration;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

/** Reads the market and the published run beside the server's start, so that the first person doesn't wait for it. */
@Startup
@Singleton
@DependsOn(SchemaMigration.NAME)
public class AdviceWarmUp {

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private AdviceDesk desk;

    @PostConstruct
    void begin() {
        threads.execute(desk::wording);
    }
}
