package fr.vigie.batch.similarity;

import fr.vigie.reporting.similarity.MissingSignatures;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Queue;

/** Gives the reports without a signature, by key; its checkpoint is the last one given. */
@Named
@Dependent
public class UnsignedReportReader extends AbstractItemReader {

    private static final int PAGE = 1_000;

    @Inject
    private MissingSignatures missing;

    private final Queue<Long> page = new ArrayDeque<>();
    private long last;

    @Override
    public void open(Serializable checkpoint) {
        last = checkpoint == null ? 0 : (Long) checkpoint;
    }

    @Override
    public Long readItem() {
        if (page.isEmpty()) {
            page.addAll(missing.after(last, PAGE));
        }
        var next = page.poll();
        if (next != null) {
            last = next;
        }
        return next;
    }

    @Override
    public Long checkpointInfo() {
        return last;
    }
}
