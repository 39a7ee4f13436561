package fr.vigie.advice.counsel;

import java.util.Arrays;

/**
 * Which options of one person go into a list of five: the best go in, and those that tie for its last places, within one
 * standard deviation of the last, are drawn, so that what is advised can be measured later. Exact, not simulated:
 *
 * <ol>
 *   <li>Going down the options, each is taken unless its family has {@link Family#MOST} already, until there are
 *       {@link #MOST}. The last one taken is the cut.
 *   <li>Options of more than the cut plus its standard deviation are in for sure, as taken above. All within one standard
 *       deviation of the cut, whose family isn't full by the sure ones, are tied.
 *   <li>Of all sets of tied options that fill the places left and hold no more of a family than it may, one is drawn,
 *       each with the same chance. The propensity of an option is the share of these sets that hold it.
 * </ol>
 *
 * <p>One object serves many people, one after the other; it isn't for several threads.
 */
final class Draw {

    /** Advices in a list. */
    static final int MOST = 5;

    private static final int OPTIONS = Module.all().length;

    private final Module[] module = new Module[OPTIONS];
    private final double[] utility = new double[OPTIONS];
    private final double[] sd = new double[OPTIONS];
    private final double[] propensity = new double[OPTIONS];
    private final int[] order = new int[OPTIONS];
    private final boolean[] tied = new boolean[OPTIONS];
    private final boolean[] shown = new boolean[OPTIONS];
    private final int[] sureOf = new int[Family.COUNT];
    private final int[] tiedOf = new int[Family.COUNT];
    /** Sets of s tied options of the families from f on: by f, then s. */
    private final long[][] after = new long[Family.COUNT + 1][MOST + 1];
    /** Sets of s tied options of the families before f: likewise. */
    private final long[][] before = new long[Family.COUNT + 1][MOST + 1];

    private final double[] shareOf = new double[Family.COUNT];

    private int size;
    private int places;
    private double bar;

    void clear() {
        size = 0;
    }

    /** @param utility above 0 */
    void add(Module module, double utility, double sd) {
        this.module[size] = module;
        this.utility[size] = utility;
        this.sd[size] = sd;
        size++;
    }

    int size() {
        return size;
    }

    Module module(int option) {
        return module[option];
    }

    double utility(int option) {
        return utility[option];
    }

    /** Chance that it is in the list, over all draws; 0 to 1. */
    double propensity(int option) {
        return propensity[option];
    }

    /** Whether {@link #draw} put it into the list. */
    boolean isShown(int option) {
        return shown[option];
    }

    /** Whether chance decided on it. */
    boolean isTied(int option) {
        return tied[option];
    }

    /** The option of that rank, 0 the best. */
    int ranked(int rank) {
        return order[rank];
    }

    /** The least utility that still enters the draw; 0 if there are fewer options than places. */
    double bar() {
        return bar;
    }

    /** Works out every option's propensity. */
    void settle() {
        sort();
        int cut = cut();
        Arrays.fill(sureOf, 0);
        Arrays.fill(tiedOf, 0);
        Arrays.fill(propensity, 0, size, 0);
        Arrays.fill(tied, 0, size, false);
        double width = sd[cut];
        for (int rank = 0; rank < size; rank++) {
            int option = order[rank];
            int family = module[option].family().ordinal();
            if (sureOf[family] == Family.MOST || utility[option] < utility[cut] - width) {
                continue;
            }
            if (utility[option] > utility[cut] + width) {
                sureOf[family]++;
                places--;
                propensity[option] = 1;
            } else {
                tiedOf[family]++;
                tied[option] = true;
            }
        }
        weigh();
    }

    /** Draws the list; {@link #settle} comes first. */
    void draw(Chance chance) {
        for (int option = 0; option < size; option++) {
            shown[option] = propensity[option] == 1 && !tied[option];
        }
        int left = places;
        for (int family = 0; family < Family.COUNT; family++) {
            int taken = taken(family, left, chance);
            pick(family, taken, chance);
            left -= taken;
        }
    }

    private void sort() {
        for (int at = 0; at < size; at++) {
            int place = at;
            while (place > 0 && utility[order[place - 1]] < utility[at]) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = at;
        }
    }

    /** The last option that is taken going down; leaves in {@code places} how many are. */
    private int cut() {
        Arrays.fill(sureOf, 0);
        int cut = 0;
        places = 0;
        for (int rank = 0; rank < size && places < MOST; rank++) {
            int family = module[order[rank]].family().ordinal();
            if (sureOf[family] < Family.MOST) {
                sureOf[family]++;
                places++;
                cut = order[rank];
            }
        }
        bar = places < MOST ? 0 : utility[cut] - sd[cut];
        return cut;
    }

    private void weigh() {
        Arrays.fill(after[Family.COUNT], 0);
        after[Family.COUNT][0] = 1;
        for (int family = Family.COUNT - 1; family >= 0; family--) {
            add(family, after[family + 1], after[family]);
        }
        Arrays.fill(before[0], 0);
        before[0][0] = 1;
        for (int family = 0; family < Family.COUNT; family++) {
            add(family, before[family], before[family + 1]);
            shareOf[family] = tiedOf[family] == 0 ? 0 : (double) setsWith(family) / after[0][places];
        }
        for (int option = 0; option < size; option++) {
            if (tied[option]) {
                propensity[option] = shareOf[module[option].family().ordinal()];
            }
        }
    }

    /** Counts the sets of each size once the family's tied options may be in them too. */
    private void add(int family, long[] without, long[] with) {
        int room = room(family);
        for (int all = 0; all <= places; all++) {
            long sets = without[all];
            for (int taken = 1; taken <= Math.min(room, all); taken++) {
                sets += choose(tiedOf[family], taken) * without[all - taken];
            }
            with[all] = sets;
        }
    }

    /** How many sets hold one given tied option of the family. */
    private long setsWith(int family) {
        long sets = 0;
        for (int taken = 1; taken <= Math.min(room(family), places); taken++) {
            long others = 0;
            for (int earlier = 0; earlier <= places - taken; earlier++) {
                others += before[family][earlier] * after[family + 1][places - taken - earlier];
            }
            sets += choose(tiedOf[family] - 1, taken - 1) * others;
        }
        return sets;
    }

    private int room(int family) {
        return Math.min(Family.MOST - sureOf[family], tiedOf[family]);
    }

    /** How many of the family the drawn set holds. */
    private int taken(int family, int left, Chance chance) {
        long ticket = chance.below((int) after[family][left]);
        int taken = 0;
        while (true) {
            ticket -= choose(tiedOf[family], taken) * after[family + 1][left - taken];
            if (ticket < 0) {
                return taken;
            }
            taken++;
        }
    }

    /** Takes so many of the family's tied options, each set of them with the same chance. */
    private void pick(int family, int taken, Chance chance) {
        int wanted = taken;
        int among = tiedOf[family];
        for (int rank = 0; rank < size && wanted > 0; rank++) {
            int option = order[rank];
            if (tied[option] && module[option].family().ordinal() == family) {
                if (chance.below(among) < wanted) {
                    shown[option] = true;
                    wanted--;
                }
                among--;
            }
        }
    }

    /** Sets of k, 0 to {@link Family#MOST}, out of n. */
    private static long choose(int n, int k) {
        return switch (k) {
            case 0 -> 1;
            case 1 -> n;
            default -> n * (n - 1L) / 2;
        };
    }
}
