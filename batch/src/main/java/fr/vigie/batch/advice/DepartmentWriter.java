package fr.vigie.batch.advice;

import fr.vigie.advice.Department;
import fr.vigie.advice.run.AdviceRuns;
import fr.vigie.advice.run.AdviceStages;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Has a stage of the run done for each department that it is given. */
@Named
@Dependent
public class DepartmentWriter extends AbstractItemWriter {

    @Inject
    @BatchProperty
    private String stage;

    @Inject
    private JobContext job;

    @Inject
    private AdviceRuns runs;

    @Inject
    private AdviceStages stages;

    @Override
    public void writeItems(List<Object> departments) {
        runs.begin(job.getInstanceId())
                .ifPresent(run -> departments.forEach(index -> write(run.id(), Department.at((Integer) index))));
    }

    private void write(long run, Department department) {
        switch (stage) {
            case "paths" -> stages.readPaths(department);
            case "effects" -> stages.countEffects(run, department);
            case "choice" -> stages.choose(run, department);
            default -> throw new IllegalArgumentException("No stage " + stage);
        }
    }
}
