package fr.vigie.advice.counsel;

import fr.vigie.advice.Action;
import fr.vigie.advice.Seeker;
import fr.vigie.advice.path.Spell;
import fr.vigie.shared.EnumBits;
import java.util.Objects;
import java.util.Set;

/**
 * All that advice to one person depends on.
 *
 * @param searched months of search so far, from 0; of those whose spell is longer than is followed, as many as are
 * @param tried bits of {@link Action}: what they have started already, in this search or an earlier one
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

    /**
     * What is known of somebody still searching at the end of what was observed of their spell.
     *
     * @param before what they started in earlier ones, as bits by ordinal
     */
    public static Situation of(Spell spell, int before) {
        return new Situation(spell.seeker(), spell.months(), before | tried(spell), 0);
    }

    /** What was started in a spell, as bits by ordinal. */
    public static int tried(Spell spell) {
        int tried = 0;
        for (var action : ACTIONS) {
            if (spell.starts().has(action)) {
                tried |= 1 << action.ordinal();
            }
        }
        return tried;
    }

    /** As bits by ordinal. */
    public static int tried(Set<Action> actions) {
        return (int) EnumBits.of(actions);
    }

    /** As bits by ordinal. */
    public static long declined(Set<Module> modules) {
        return EnumBits.of(modules);
    }

    public boolean hasTried(Action action) {
        return (tried & 1 << action.ordinal()) != 0;
    }

    public boolean hasDeclined(Module module) {
        return (declined & 1L << module.ordinal()) != 0;
    }
}
