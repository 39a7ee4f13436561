package fr.vigie.batch.market;

import fr.vigie.advice.market.CrosswalkLosses;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Measures what the data sets lose where they are joined, now that they may be others. */
@Named
@Dependent
public class CrosswalkMeter extends AbstractBatchlet {

    @Inject
    private CrosswalkLosses losses;

    @Override
    public String process() {
        return losses.measure() + " data sets measured";
    }
}
