package fr.vigie.batch.runtime;

import jakarta.batch.api.partition.AbstractPartitionAnalyzer;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Keeps why a partition failed as the exit status of its step: {@link StepJournal} doesn't see what happens on other threads. */
@Named
@Dependent
public class PartitionJournal extends AbstractPartitionAnalyzer {

    @Inject
    private StepContext step;

    @Override
    public void analyzeStatus(BatchStatus status, String exitStatus) {
        if (status == BatchStatus.FAILED) {
            step.setExitStatus(exitStatus);
        }
    }
}
