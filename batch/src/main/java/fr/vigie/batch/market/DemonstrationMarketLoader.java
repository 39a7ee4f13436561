package fr.vigie.batch.market;

import fr.vigie.advice.market.DemonstrationMarket;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Loads the made-up labour market. */
@Named
@Dependent
public class DemonstrationMarketLoader extends AbstractBatchlet {

    @Inject
    private DemonstrationMarket market;

    @Override
    public String process() {
        return market.load() ? "loaded" : "left as it was: there is a market already";
    }
}
