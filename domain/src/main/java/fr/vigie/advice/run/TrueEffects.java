package fr.vigie.advice.run;

import fr.vigie.advice.Action;
import fr.vigie.advice.Rome;
import fr.vigie.advice.model.DurationBand;
import fr.vigie.advice.model.Horizon;
import fr.vigie.advice.model.Recovery;
import fr.vigie.advice.synthetic.Truth;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts what is true of made-up paths into the strata of what is estimated. Here alone the two meet, so that neither the world nor the
 * estimator knows the other.
 */
final class TrueEffects {

    private TrueEffects() {}

    static List<Recovery.Truth> of(Truth truth) {
        var effects = new ArrayList<Recovery.Truth>();
        for (var action : Action.values()) {
            for (var horizon : Horizon.values()) {
                for (int domain = 0; domain < Rome.DOMAINS; domain++) {
                    for (var band : DurationBand.values()) {
                        add(effects, truth, action, horizon, domain, band);
                    }
                }
            }
        }
        return effects;
    }

    private static void add(
            List<Recovery.Truth> effects, Truth truth, Action action, Horizon horizon, int domain, DurationBand band) {
        int from = band.from();
        int until = band == DurationBand.FROM_24 ? Truth.MONTHS : DurationBand.values()[band.ordinal() + 1].from();
        truth.effect(action, horizon.months(), domain, from, until)
                .ifPresent(delta -> effects.add(new Recovery.Truth(
                        action, horizon, domain, band, delta, truth.starts(action, domain, from, until))));
    }
}
