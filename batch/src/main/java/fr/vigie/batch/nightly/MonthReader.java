package fr.vigie.batch.nightly;

import fr.vigie.publication.EditionPress;
import fr.vigie.publication.ParisMonth;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;

/** Gives the months from the oldest report's to the cut-off's; its checkpoint is the next month to count. */
@Named
@Dependent
public class MonthReader extends AbstractItemReader {

    @Inject
    @BatchProperty
    private String cutOff;

    @Inject
    private EditionPress press;

    private Instant end;
    private YearMonth next;

    @Override
    public void open(Serializable checkpoint) {
        end = Instant.parse(cutOff);
        next = checkpoint == null ? press.firstMonth(end).orElse(null) : (YearMonth) checkpoint;
    }

    @Override
    public ParisMonth readItem() {
        if (next == null) {
            return null;
        }
        var month = ParisMonth.of(next, end);
        if (!month.from().isBefore(end)) {
            return null;
        }
        next = next.plusMonths(1);
        return month;
    }

    @Override
    public YearMonth checkpointInfo() {
        return next;
    }
}
