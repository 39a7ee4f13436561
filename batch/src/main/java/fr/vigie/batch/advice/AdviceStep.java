package fr.vigie.batch.advice;

import fr.vigie.advice.run.AdviceJudgement;
import fr.vigie.advice.run.AdviceRuns;
import fr.vigie.advice.run.AdviceStages;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;

/** A stage of the run that concerns all departments together. */
@Named
@Dependent
public class AdviceStep extends AbstractBatchlet {

    private static final String NO_PATHS = "no paths";

    @Inject
    @BatchProperty
    private String stage;

    @Inject
    @BatchProperty
    private String acceptDrift;

    @Inject
    private JobContext job;

    @Inject
    private AdviceRuns runs;

    @Inject
    private AdviceStages stages;

    @Inject
    private AdviceJudgement judgement;

    @Override
    @Transactional
    public String process() {
        var run = runs.begin(job.getInstanceId());
        return run.isEmpty() ? NO_PATHS : done(run.get().id());
    }

    /** @return what operators are told; null for nothing */
    private String done(long run) {
        switch (stage) {
            case "begin" -> {
                return "run " + run;
            }
            case "hazard" -> stages.estimateHazard(run);
            case "estimate" -> stages.estimateEffects(run);
            case "worlds" -> stages.tryWorlds(run);
            case "publish" -> {
                return judgement.pass(run, Boolean.parseBoolean(acceptDrift));
            }
            default -> throw new IllegalArgumentException("No stage " + stage);
        }
        return null;
    }
}
