package fr.vigie.advice;

import java.util.Objects;

/**
 * What is known of a job seeker when advice is computed. Neither sex nor nationality nor disability is among it, so that
 * no rule can use them: they stand apart, for the audit alone.
 *
 * @param person number without meaning outside this system
 * @param occupation index in {@link Occupations}: what is looked for
 * @param licence whether they have a driving licence
 * @param difficulties bits of {@link Difficulty}: what they say is hard
 */
public record Seeker(
        long person,
        Department department,
        int occupation,
        AgeBand age,
        Diploma diploma,
        Experience experience,
        Mobility mobility,
        boolean licence,
        int difficulties) {

    public Seeker {
        Objects.requireNonNull(department);
        Objects.requireNonNull(age);
        Objects.requireNonNull(diploma);
        Objects.requireNonNull(experience);
        Objects.requireNonNull(mobility);
    }

    public boolean says(Difficulty difficulty) {
        return difficulty.in(difficulties);
    }
}
