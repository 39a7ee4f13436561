package fr.vigie.batch.runtime;

import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.util.Properties;

/**
 * Shares a step's work out to two threads, and on a restart anew: what a part did is known by its rows, not by its checkpoints.
 *
 * <p>JBatch keeps the number of parts only as the step ends. Of a step that was killed it knows none, and a restart that is to go by
 * the earlier parts, as it is with a fixed plan, fails for good with a NullPointerException.
 */
@Named
@Dependent
public class PartsAnew implements PartitionMapper {

    private static final int PARTS = 2;

    @Override
    public PartitionPlan mapPartitions() {
        var plan = new PartitionPlanImpl();
        plan.setPartitions(PARTS);
        plan.setThreads(PARTS);
        plan.setPartitionsOverride(true);
        var properties = new Properties[PARTS];
        for (int part = 0; part < PARTS; part++) {
            properties[part] = new Properties();
            properties[part].setProperty("part", Integer.toString(part));
            properties[part].setProperty("parts", Integer.toString(PARTS));
        }
        plan.setPartitionProperties(properties);
        return plan;
    }
}
