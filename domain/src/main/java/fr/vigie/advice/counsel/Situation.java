package fr.vigie.advice.counsel;

import fr.vigie.advice.Action;
import fr.vigie.advice.Seeker;
import fr.vigie.advice.path.Spell;
import java.util.Objects;
import java.util.Set;

/**
 * All that advice to one person depends on.
 *
 * @param searched months of search so far, from 0
 * @param tried bits of {@link Action}: what they have started already
 * @param declined bits of {@link Module}: what they said isn't for them, or is done
 */
public record Situation(Seeker seeker, int searched, int tried, long declined) {

    private static final Action[] ACTIONS = Action.values();

    /** @throws IllegalArgumentException if the months are negative */
    public Situation {
        Objects.requireNonNull(seeker);
        if (searched < 0) {
            throw new IllegalArgumentException("Months out of range: " + searched);
        }
    }

    /** What is known of somebody still searching at the end of what was observed of their spell. */
    public static Situation of(Spell spell) {
        int tried = 0;
        for (var action : ACTIONS) {
            if (spell.starts().has(action)) {
                tried |= 1 << action.ordinal();
            }
        }
        return new Situation(spell.seeker(), spell.months(), tried, 0);
    }

    /** As bits by ordinal. */
    public static int tried(Set<Action> actions) {
        return actions.stream().mapToInt(action -> 1 << action.ordinal()).sum();
    }

    /** As bits by ordinal. */
    public static long declined(Set<Module> modules) {
        return modules.stream().mapToLong(module -> 1L << module.ordinal()).sum();
    }

    public boolean hasTried(Action action) {
        return (tried & 1 << action.ordinal()) != 0;
    }

    public boolean hasDeclined(Module module) {
        return (declined & 1L << module.ordinal()) != 0;
    }
}
