package fr.vigie.batch.nightly;

import fr.vigie.publication.EditionPress;
import fr.vigie.publication.ParisMonth;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Has each month counted. */
@Named
@Dependent
public class MonthCounter extends AbstractItemWriter {

    @Inject
    private JobContext job;

    @Inject
    private EditionPress press;

    @Override
    public void writeItems(List<Object> months) {
        months.forEach(month -> press.count(job.getInstanceId(), (ParisMonth) month));
    }
}
