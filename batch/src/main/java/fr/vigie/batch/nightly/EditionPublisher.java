package fr.vigie.batch.nightly;

import fr.vigie.publication.EditionPress;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;

/** Publishes the edition of what was counted. */
@Named
@Dependent
public class EditionPublisher extends AbstractBatchlet {

    @Inject
    @BatchProperty
    private String editionDate;

    @Inject
    @BatchProperty
    private String cutOff;

    @Inject
    private JobContext job;

    @Inject
    private EditionPress press;

    @Override
    public String process() {
        var edition = press.publish(job.getInstanceId(), LocalDate.parse(editionDate), Instant.parse(cutOff));
        return "edition " + edition.date() + " revision " + edition.revision();
    }
}
