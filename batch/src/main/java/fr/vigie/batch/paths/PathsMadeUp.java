package fr.vigie.batch.paths;

import fr.vigie.advice.Department;
import fr.vigie.advice.run.MadeUpPaths;
import fr.vigie.advice.synthetic.Scenario;
import fr.vigie.advice.synthetic.World;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;

/** Makes up the people of every so many departments, each department in a transaction of its own: begun again, it makes the same. */
@Named
@Dependent
public class PathsMadeUp extends AbstractBatchlet {

    @Inject
    @BatchProperty
    private String people;

    @Inject
    @BatchProperty
    private String seed;

    @Inject
    @BatchProperty
    private String scenario;

    @Inject
    @BatchProperty
    private String until;

    @Inject
    @BatchProperty
    private String part;

    @Inject
    @BatchProperty
    private String parts;

    @Inject
    private MadeUpPaths made;

    private volatile boolean stopping;

    @Override
    public String process() {
        var world = new World(
                Long.parseLong(seed),
                Integer.parseInt(people),
                (int) LocalDate.parse(until).toEpochDay(),
                Scenario.valueOf(scenario));
        long events = 0;
        for (var department : Department.all()) {
            if (!stopping && department.index() % Integer.parseInt(parts) == Integer.parseInt(part)) {
                events += made.make(world, department);
            }
        }
        return events + " events";
    }

    @Override
    public void stop() {
        stopping = true;
    }
}
