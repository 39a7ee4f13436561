package fr.vigie.batch.reseal;

import fr.vigie.confidentiality.Resealing;
import fr.vigie.confidentiality.SealedAnew;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Writes what was sealed anew. */
@Named
@Dependent
public class SealWriter extends AbstractItemWriter {

    @Inject
    private Resealing resealing;

    @Override
    public void writeItems(List<Object> values) {
        values.forEach(value -> resealing.replace((SealedAnew) value));
    }
}
