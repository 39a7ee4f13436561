package fr.vigie.advice.path;

import fr.vigie.advice.AuditGroup;
import fr.vigie.advice.Seeker;
import java.util.Objects;

/**
 * One spell of job search, cut into months: month 0 is the first 30.4 days after registration. The person is at risk of a
 * return to work in months 0 to {@code months − 1}; if the spell ended by a lasting job, it did so in the last of them.
 *
 * @param start calendar month of registration, in months since January 2000
 * @param months of exposure, 1 to {@link #LONGEST}
 * @param shortContracts bit m is set where a contract of less than 90 days began in month m; bits 36 and above are 0.
 *     Work before registration is told by {@code priorContracts}
 * @param priorContracts how many months of the twelve before registration had work, 0 to 12
 */
public record Spell(
        Seeker seeker,
        AuditGroup group,
        int start,
        int months,
        SpellEnd end,
        Starts starts,
        long shortContracts,
        int priorContracts) {

    /** Months after which a spell is no longer followed. */
    public static final int LONGEST = 36;

    /** @throws IllegalArgumentException if a figure is out of its range */
    public Spell {
        Objects.requireNonNull(seeker);
        Objects.requireNonNull(group);
        Objects.requireNonNull(end);
        Objects.requireNonNull(starts);
        if (months < 1 || months > LONGEST || shortContracts >>> LONGEST != 0) {
            throw new IllegalArgumentException("Months out of range: " + months);
        }
        if (priorContracts < 0 || priorContracts > 12) {
            throw new IllegalArgumentException("Months of work out of range: " + priorContracts);
        }
    }

    /** Whether the person came back to work for good in that month of the spell. */
    public boolean returnsIn(int month) {
        return end == SpellEnd.LASTING_JOB && month == months - 1;
    }
}
