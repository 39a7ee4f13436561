package fr.vigie.batch.advice;

import fr.vigie.advice.run.AdviceStages;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Gives the departments of one partition: every so many, so that large ones are shared out. Its checkpoint is the last one given. */
@Named
@Dependent
public class DepartmentReader extends AbstractItemReader {

    @Inject
    @BatchProperty
    private String part;

    @Inject
    @BatchProperty
    private String parts;

    @Inject
    private JobContext job;

    @Inject
    private AdviceStages stages;

    private List<Integer> departments;
    private int last;

    @Override
    public void open(Serializable checkpoint) {
        int own = Integer.parseInt(part);
        int all = Integer.parseInt(parts);
        departments = stages.departments(job.getInstanceId()).stream()
                .filter(department -> department % all == own)
                .toList();
        last = checkpoint == null ? -1 : (Integer) checkpoint;
    }

    @Override
    public Integer readItem() {
        var next = departments.stream().filter(department -> department > last).findFirst();
        next.ifPresent(department -> last = department);
        return next.orElse(null);
    }

    @Override
    public Integer checkpointInfo() {
        return last;
    }
}
