package fr.vigie.advice.model;

import fr.vigie.advice.Action;

/**
 * What one run found of one action, for a page.
 *
 * @param mean effect over all strata, in probability, with its interval; n is that of {@code treated}
 * @param tau standard deviation of the true effects between strata
 * @param treated starts that there was somebody to compare with
 * @param starts all of them, also those without
 * @param controls person-months of the others
 * @param strata that starts were seen in
 * @param worst largest standardised mean difference, without sign
 * @param worstName name of what differs so
 * @param placebo difference of the shares with short contracts in the fourth to sixth month before a start, which it
 *     can't have changed
 */
public record EffectSummary(
        Action action,
        Horizon horizon,
        Estimate mean,
        double tau,
        long treated,
        long starts,
        long controls,
        int strata,
        EvidenceGrade grade,
        double worst,
        String worstName,
        Estimate placebo) {}
