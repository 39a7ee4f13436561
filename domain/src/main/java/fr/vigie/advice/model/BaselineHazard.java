package fr.vigie.advice.model;

import fr.vigie.advice.AgeBand;
import fr.vigie.advice.Department;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.path.Spell;

/**
 * How likely a lasting return to work is in each month of a search, whatever one does: {@code h = b₀ · age · diploma ·
 * duration · occupation · department · cell}, each factor pooled towards 1 as far as little is known of it.
 */
public final class BaselineHazard {

    private static final double LARGEST = 0.95;

    private final double base;
    private final double[] age;
    private final double[] diploma;
    private final double[] duration;
    private final double[] occupation;
    private final double[] department;
    private final float[] cell;
    private final float[] cellLow;
    private final float[] cellHigh;
    private final int[] cellSpells;

    /**
     * @param base hazard a month where every factor is 1
     * @param age by {@link AgeBand}
     * @param diploma by {@link Diploma}
     * @param duration by month of the spell, {@link Spell#LONGEST} of them
     * @param occupation by index
     * @param department by index
     * @param cell by occupation, then department: {@code occupation × 101 + department}; with the bounds of its 95 %
     *     interval, and the spells that it rests on
     */
    public BaselineHazard(
            double base,
            double[] age,
            double[] diploma,
            double[] duration,
            double[] occupation,
            double[] department,
            float[] cell,
            float[] cellLow,
            float[] cellHigh,
            int[] cellSpells) {
        this.base = base;
        this.age = age.clone();
        this.diploma = diploma.clone();
        this.duration = duration.clone();
        this.occupation = occupation.clone();
        this.department = department.clone();
        this.cell = cell.clone();
        this.cellLow = cellLow.clone();
        this.cellHigh = cellHigh.clone();
        this.cellSpells = cellSpells.clone();
    }

    /** Probability of a return in that month of those still searching at its start; months beyond the last are as it. */
    public double hazard(int occupation, Department department, AgeBand age, Diploma diploma, int month) {
        return hazard(occupation, department, age, diploma, month, cell);
    }

    /**
     * Probability of a return within a horizon, for somebody who has searched so many months already.
     *
     * @param searched months, from 0
     * @param horizon months, from 1
     */
    public Estimate chance(
            int occupation, Department department, AgeBand age, Diploma diploma, int searched, int horizon) {
        return new Estimate(
                chance(occupation, department, age, diploma, searched, horizon, cell),
                chance(occupation, department, age, diploma, searched, horizon, cellLow),
                chance(occupation, department, age, diploma, searched, horizon, cellHigh),
                cellSpells[at(occupation, department)]);
    }

    private double chance(
            int occupation,
            Department department,
            AgeBand age,
            Diploma diploma,
            int searched,
            int horizon,
            float[] theta) {
        double stays = 1;
        for (int month = searched; month < searched + horizon; month++) {
            stays *= 1 - hazard(occupation, department, age, diploma, month, theta);
        }
        return 1 - stays;
    }

    private double hazard(
            int occupation, Department department, AgeBand age, Diploma diploma, int month, float[] theta) {
        return Math.min(
                LARGEST,
                base
                        * this.age[age.ordinal()]
                        * this.diploma[diploma.ordinal()]
                        * duration[Math.min(month, duration.length - 1)]
                        * this.occupation[occupation]
                        * this.department[department.index()]
                        * theta[at(occupation, department)]);
    }

    private static int at(int occupation, Department department) {
        return occupation * Department.all().size() + department.index();
    }
}
