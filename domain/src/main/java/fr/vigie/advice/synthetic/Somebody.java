package fr.vigie.advice.synthetic;

import fr.vigie.advice.AgeBand;
import fr.vigie.advice.AuditGroup;
import fr.vigie.advice.Department;
import fr.vigie.advice.Difficulty;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.Experience;
import fr.vigie.advice.Mobility;
import fr.vigie.advice.Seeker;
import fr.vigie.advice.path.PathPerson;

/** Who somebody is: what a record would say, and what none does. Drawn anew for each number. */
final class Somebody {

    private static final AgeBand[] AGES = AgeBand.values();
    private static final Diploma[] DIPLOMAS = Diploma.values();
    private static final Experience[] EXPERIENCES = Experience.values();
    private static final Mobility[] MOBILITIES = Mobility.values();

    private static final double[] AGE_SHARES = {0.15, 0.26, 0.23, 0.20, 0.16};

    /** By learning that a domain of occupations asks for: little, some, much. */
    private static final double[][] DIPLOMA_SHARES = {
        {0.31, 0.37, 0.19, 0.10, 0.03}, {0.19, 0.31, 0.24, 0.18, 0.08}, {0.06, 0.15, 0.22, 0.31, 0.26}
    };
    /** By domain of ROME, A to N. */
    private static final int[] LEARNING = {0, 1, 2, 1, 2, 0, 0, 1, 1, 2, 1, 1, 2, 0};

    private static final double[] WOMEN = {
        0.35, 0.58, 0.58, 0.66, 0.52, 0.07, 0.52, 0.27, 0.09, 0.85, 0.74, 0.42, 0.63, 0.17
    };
    private static final double[] DISABLED_BY_AGE = {0.03, 0.05, 0.08, 0.12, 0.16};
    private static final double[] LICENCE_BY_AGE = {0.52, 0.76, 0.83, 0.86, 0.87};
    private static final double[][] EXPERIENCE_BY_AGE = {
        {0.45, 0.38, 0.15, 0.02},
        {0.20, 0.30, 0.32, 0.18},
        {0.14, 0.20, 0.26, 0.40},
        {0.12, 0.14, 0.20, 0.54},
        {0.12, 0.10, 0.16, 0.62}
    };
    private static final double[][] MOBILITY_BY_AGE = {
        {0.50, 0.28, 0.10, 0.12},
        {0.46, 0.34, 0.10, 0.10},
        {0.52, 0.36, 0.07, 0.05},
        {0.57, 0.35, 0.05, 0.03},
        {0.66, 0.29, 0.03, 0.02}
    };
    /** By {@link Difficulty}; digital, CV, language and age depend on more. */
    private static final double[] DIFFICULT = {0.12, 0.14, 0.20, 0.18, 0.22, 0.11, 0.16, 0.06, 0.0};

    private final World world;
    private final Labour labour;

    private int number;
    private int department;
    private int occupation;
    private int domain;
    private int age;
    private int diploma;
    private int experience;
    private int mobility;
    private boolean licence;
    private int difficulties;
    private int group;
    private double frailty;
    private double motivation;

    Somebody(World world, Labour labour) {
        this.world = world;
        this.labour = labour;
    }

    void be(int number, int department, Draws draws) {
        this.number = number;
        this.department = department;
        occupation = labour.draw(draws);
        domain = labour.domain(occupation);
        age = draws.among(AGE_SHARES);
        diploma = draws.among(DIPLOMA_SHARES[LEARNING[domain]]);
        experience = draws.among(EXPERIENCE_BY_AGE[age]);
        mobility = draws.among(MOBILITY_BY_AGE[age]);
        boolean rural = draws.happens(Regions.PEOPLE.rural(department));
        licence = draws.happens(Math.min(0.97, LICENCE_BY_AGE[age] + 0.03 * (diploma - 2) + (rural ? 0.08 : 0)));
        difficulties = difficulties(draws);
        group = new AuditGroup(
                        draws.happens(WOMEN[domain]),
                        rural,
                        draws.happens(DISABLED_BY_AGE[age] * (diploma <= 1 ? 1.25 : 0.75)))
                .bits();
        frailty = draws.around(0.6);
        double drawn = draws.around(0.6);
        motivation = world.scenario() == Scenario.HIDDEN_CONFOUNDER ? drawn : 1;
    }

    PathPerson told() {
        return new PathPerson(
                new Seeker(
                        number,
                        Department.at(department),
                        occupation,
                        AGES[age],
                        DIPLOMAS[diploma],
                        EXPERIENCES[experience],
                        MOBILITIES[mobility],
                        licence,
                        difficulties),
                AuditGroup.of(group));
    }

    int number() {
        return number;
    }

    int domain() {
        return domain;
    }

    /** Index of the {@link AgeBand}. */
    int age() {
        return age;
    }

    /** Index of the {@link Diploma}. */
    int diploma() {
        return diploma;
    }

    int experience() {
        return experience;
    }

    boolean hasLicence() {
        return licence;
    }

    boolean says(Difficulty difficulty) {
        return difficulty.in(difficulties);
    }

    boolean isDisabled() {
        return AuditGroup.of(group).disabled();
    }

    /** Bits of {@link AuditGroup}. */
    int group() {
        return group;
    }

    /** How easily one finds work in that occupation there. */
    double ease() {
        return labour.ease(occupation, department);
    }

    /** What makes somebody come back sooner or later than others like them, and shows in their short contracts alone. */
    double frailty() {
        return frailty;
    }

    /** Drives acts and return alike, unseen; 1 for all but where {@link Scenario#HIDDEN_CONFOUNDER}. */
    double motivation() {
        return motivation;
    }

    private int difficulties(Draws draws) {
        int bits = 0;
        for (int at = 0; at < DIFFICULT.length; at++) {
            bits |= draws.happens(DIFFICULT[at] * (diploma <= 1 ? 1.3 : 0.8)) ? 1 << at : 0;
        }
        return age >= 3 && draws.happens(0.4) ? bits | 1 << Difficulty.AGE.ordinal() : bits;
    }
}
