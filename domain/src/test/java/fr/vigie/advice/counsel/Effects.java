package fr.vigie.advice.counsel;

import fr.vigie.advice.Action;
import fr.vigie.advice.Rome;
import fr.vigie.advice.model.DurationBand;
import fr.vigie.advice.model.Effect;
import fr.vigie.advice.model.Estimate;
import fr.vigie.advice.model.EvidenceGrade;
import fr.vigie.advice.model.Horizon;

/** Effects made by hand. */
final class Effects {

    private Effects() {}

    static Effect of(
            Action action,
            Horizon horizon,
            String occupation,
            DurationBand band,
            double value,
            double sd,
            EvidenceGrade grade) {
        return of(action, horizon, new Rome(occupation).domain(), band, value, sd, grade);
    }

    static Effect of(
            Action action,
            Horizon horizon,
            int domain,
            DurationBand band,
            double value,
            double sd,
            EvidenceGrade grade) {
        return new Effect(
                action,
                horizon,
                domain,
                band,
                1_234,
                50_000,
                value,
                new Estimate(value, value - 1.96 * sd, value + 1.96 * sd, 1_234),
                sd,
                grade);
    }
}
