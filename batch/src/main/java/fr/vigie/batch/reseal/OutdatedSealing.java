package fr.vigie.batch.reseal;

import fr.vigie.confidentiality.Resealing;
import fr.vigie.confidentiality.SealBroken;
import fr.vigie.confidentiality.SealedAnew;
import fr.vigie.confidentiality.SealedPlace;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.logging.Logger;

/** Seals outdated values anew and drops the others; one that doesn't open is skipped by the step, after the log names its place. */
@Named
@Dependent
public class OutdatedSealing implements ItemProcessor {

    private static final Logger LOG = Logger.getLogger(OutdatedSealing.class.getName());

    @Inject
    private Resealing resealing;

    @Override
    public SealedAnew processItem(Object item) {
        var place = (SealedPlace) item;
        try {
            return place.outdated() ? resealing.seal(place).orElse(null) : null;
        } catch (SealBroken broken) {
            LOG.warning(broken::getMessage);
            throw broken;
        }
    }
}
