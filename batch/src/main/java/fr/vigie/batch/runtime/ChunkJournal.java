package fr.vigie.batch.runtime;

import jakarta.batch.api.chunk.listener.AbstractChunkListener;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** On a partition's thread: says why a chunk failed, for {@link PartitionJournal}. */
@Named
@Dependent
public class ChunkJournal extends AbstractChunkListener {

    @Inject
    private StepContext step;

    @Override
    public void onError(Exception failure) {
        step.setExitStatus(StepJournal.sentence(failure));
    }
}
