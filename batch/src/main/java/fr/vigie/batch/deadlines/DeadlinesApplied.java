package fr.vigie.batch.deadlines;

import fr.vigie.reporting.DueOutcome;
import fr.vigie.reporting.DueReport;
import fr.vigie.reporting.DueReports;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;

/**
 * Does what fell due of reports, some at a time, each lot in its own transaction. It needs no checkpoint: what is done is no longer due,
 * so that begun again it goes on where it was.
 */
@Named
@Dependent
public class DeadlinesApplied extends AbstractBatchlet {

    private static final int LOT = 200;

    @Inject
    private DueReports due;

    @Inject
    private Clock clock;

    private volatile boolean stopping;

    @Override
    public String process() {
        var now = clock.instant();
        var outcome = DueOutcome.NOTHING;
        var told = new HashMap<Long, Boolean>();
        DueReport last = null;
        List<DueReport> lot;
        do {
            lot = due.next(now, last, LOT);
            if (!lot.isEmpty()) {
                outcome = outcome.and(due.run(lot, told));
                last = lot.get(lot.size() - 1);
            }
        } while (lot.size() == LOT && !stopping);
        return outcome.toString();
    }

    @Override
    public void stop() {
        stopping = true;
    }
}
