package fr.vigie.advice.counsel;

import fr.vigie.advice.AgeBand;
import fr.vigie.advice.Department;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.model.BaselineHazard;
import fr.vigie.advice.model.Horizon;
import fr.vigie.advice.path.Spell;

/**
 * Chances within six months, worked out fast for many people and places. A {@link BaselineHazard} is a product of factors
 * of the place (occupation, department, cell) and of the person (age, diploma, month): so each place has one hazard, that
 * of a person of reference in their first month, and each person one pace by which it goes in each month.
 */
final class Pace {

    private static final int DIPLOMAS = Diploma.values().length;

    /** How many kinds of persons there are for it. */
    static final int PROFILES = AgeBand.values().length * DIPLOMAS;

    private static final int HORIZON = Horizon.SIX_MONTHS.months();
    private static final int MONTHS = Spell.LONGEST + HORIZON;
    private static final double LARGEST = 0.95;

    private final BaselineHazard hazard;
    private final double[] paces = new double[PROFILES * MONTHS];

    /**
     * A place's hazard for the person of reference, with its 95 % interval.
     *
     * @param value a month, in probability
     */
    record Place(double value, double low, double high) {}

    Pace(BaselineHazard hazard) {
        this.hazard = hazard;
        var anywhere = Department.at(0);
        for (var age : AgeBand.values()) {
            for (var diploma : Diploma.values()) {
                for (int month = 0; month < MONTHS; month++) {
                    paces[profile(age, diploma) * MONTHS + month] =
                            hazard.hazard(0, anywhere, age, diploma, month) / place(0, anywhere).value;
                }
            }
        }
    }

    static int profile(AgeBand age, Diploma diploma) {
        return age.ordinal() * DIPLOMAS + diploma.ordinal();
    }

    Place place(int occupation, Department department) {
        var month = hazard.chance(occupation, department, AgeBand.FROM_25, Diploma.BACCALAUREATE, 0, 1);
        return new Place(month.value(), month.low(), month.high());
    }

    /**
     * Probability of a return within six months.
     *
     * @param hazard a month, of the person of reference
     * @param searched months, 0 to {@link Spell#LONGEST}
     */
    double chance(double hazard, int profile, int searched) {
        double stays = 1;
        int from = profile * MONTHS + searched;
        for (int month = from; month < from + HORIZON; month++) {
            stays *= 1 - Math.min(LARGEST, hazard * paces[month]);
        }
        return 1 - stays;
    }
}
