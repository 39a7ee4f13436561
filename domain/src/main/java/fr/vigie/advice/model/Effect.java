package fr.vigie.advice.model;

import fr.vigie.advice.Action;
import java.util.Objects;

/**
 * What starting an action changes, on average over those who start it, within one stratum (domain of occupations and
 * duration of search): difference of the probabilities of a lasting return to work within the horizon.
 *
 * @param domain ROME's, 0 to 13
 * @param treated starts observed
 * @param controls person-months of those at risk who didn't start it then
 * @param raw estimate of this stratum alone, in probability (0.05 = five points); 0 where nobody started it
 * @param shrunk pooled estimate with its interval
 * @param sd standard deviation of the shrunk estimate, above 0
 */
public record Effect(
        Action action,
        Horizon horizon,
        int domain,
        DurationBand band,
        long treated,
        long controls,
        double raw,
        Estimate shrunk,
        double sd,
        EvidenceGrade grade) {

    public Effect {
        Objects.requireNonNull(action);
        Objects.requireNonNull(horizon);
        Objects.requireNonNull(band);
        Objects.requireNonNull(shrunk);
        Objects.requireNonNull(grade);
    }
}
