package fr.vigie.batch.similarity;

import fr.vigie.reporting.similarity.MissingSignatures;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Has each chunk of reports signed. */
@Named
@Dependent
public class ReportSigner extends AbstractItemWriter {

    @Inject
    private MissingSignatures missing;

    @Override
    public void writeItems(List<Object> reports) {
        missing.sign(reports.stream().map(Long.class::cast).toList());
    }
}
