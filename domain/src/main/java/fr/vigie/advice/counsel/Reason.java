package fr.vigie.advice.counsel;

import fr.vigie.advice.Department;
import fr.vigie.advice.Rome;
import fr.vigie.advice.model.EvidenceGrade;
import fr.vigie.advice.model.Horizon;
import java.time.LocalDate;

/**
 * A fact that advice rests on, coded: {@link Wording} makes a sentence of it. Numbers stand in official figures with
 * their date, and in effects of grade A or B; nowhere else is there a place for one.
 */
public sealed interface Reason {

    /** Something that holds of the person or of their trade, and opened the gate. */
    record Holds(Condition condition) implements Reason {}

    /** How long they have searched; the months stand in the list. */
    record Searching() implements Reason {}

    /**
     * An official figure.
     *
     * @param there whether it is of where the advice leads, not of where the person looks now
     * @param value in the unit of the figure
     */
    record Official(
            MarketFigure figure, boolean there, Rome occupation, Department department, int value, LocalDate date)
            implements Reason {}

    /**
     * No official figure exists of the occupation at that place.
     *
     * @param there whether it is where the advice leads
     */
    record NoFigure(boolean there, Rome occupation, Department department) implements Reason {}

    /**
     * What those who did it have more (or less) of than comparable people who didn't, in ten-thousandths of probability
     * of a lasting return to work.
     *
     * @param n people who did it
     */
    record Cohort(Horizon horizon, EvidenceGrade grade, int n, int value, int low, int high) implements Reason {

        /** @throws IllegalArgumentException if the grade isn't one that may show a number */
        public Cohort {
            if (!grade.showsNumber()) {
                throw new IllegalArgumentException("No number under grade " + grade);
            }
        }

        /** Whether nothing can be said of the sign. */
        public boolean isUnclear() {
            return low <= 0 && high >= 0;
        }
    }

    /** Those who did it fare better, but differ in ways that may explain it: grade C, no number. */
    record Association(Direction direction) implements Reason {}

    /**
     * How chances compare where the advice leads with where the person looks now, in words.
     *
     * @param clearly or somewhat
     */
    record BetterChances(boolean clearly) implements Reason {}

    /** Nobody has measured yet whether it helps. */
    record NoEvidenceYet() implements Reason {}

    /** If this were otherwise, it wouldn't be advised. */
    record Counterfactual(Change change) implements Reason {}

    /** Which way an association goes. */
    enum Direction {
        BETTER,
        WORSE,
        UNCLEAR
    }
}
