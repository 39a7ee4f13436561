package fr.vigie.advice.synthetic;

import fr.vigie.advice.Action;
import fr.vigie.advice.Rome;

/** How strongly each action works in one world, by domain and by person. */
final class Effects {

    private static final int EFFECT = 110;
    private static final double[] BY_DIPLOMA = {1.15, 1.10, 1.00, 0.92, 0.82};

    private final boolean none;
    private final double[][] byDomain = new double[Action.COUNT][Rome.DOMAINS];

    Effects(World world) {
        none = world.scenario() == Scenario.NULL;
        var draws = new Draws();
        for (int action = 0; action < Action.COUNT; action++) {
            for (int domain = 0; domain < Rome.DOMAINS; domain++) {
                byDomain[action][domain] = draws.begin(world.seed(), action * Rome.DOMAINS + domain, EFFECT)
                        .around(0.35);
            }
        }
    }

    /** Whether the action changes nobody's chance. */
    boolean isNull(int action) {
        return none || Deed.at(action).isNull();
    }

    /**
     * How strong an action is for somebody who starts it in that month of a spell: 1 is as in {@link Deed}, 0 is nothing.
     *
     * @param own what is particular to the person, around 1
     */
    double strength(int action, Somebody who, int month, double own) {
        return none
                ? 0
                : byDomain[action][who.domain()]
                        * BY_DIPLOMA[who.diploma()]
                        * Deed.at(action).strengthIn(month)
                        * own;
    }
}
