package fr.vigie.batch.advice;

import fr.vigie.access.Actor;
import fr.vigie.batch.runtime.Job;
import fr.vigie.batch.runtime.JobDesk;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** Starts the night's run of the advice, and doesn't wait for it. */
@Named
@Dependent
public class AdviceBegun extends AbstractBatchlet {

    @Inject
    private JobDesk desk;

    @Override
    public String process() {
        return "advice begun: execution " + desk.start(Actor.SYSTEM, Job.ADVISE, Map.of());
    }
}
