package fr.vigie.batch.runtime;

import com.google.common.base.Throwables;
import jakarta.batch.api.listener.AbstractStepListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps why a step failed as its exit status: the batch repository has no other place for it. */
@Named
@Dependent
public class StepJournal extends AbstractStepListener {

    private static final Logger LOG = Logger.getLogger(StepJournal.class.getName());
    private static final int LONGEST = 400;

    @Inject
    private JobContext job;

    @Inject
    private StepContext step;

    @Override
    public void afterStep() {
        var failure = step.getException();
        if (failure != null) {
            LOG.log(Level.SEVERE, failure, () -> "Step " + step.getStepName() + " of " + job.getJobName() + " failed");
            step.setExitStatus(sentence(failure));
        }
    }

    /** As long as an exit status may be. */
    static String sentence(Exception failure) {
        var cause = Throwables.getRootCause(failure);
        var message = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return message.substring(0, Math.min(LONGEST, message.length()));
    }
}
