package fr.vigie.advice.model;

import fr.vigie.advice.AgeBand;
import fr.vigie.advice.Department;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.path.Spell;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How likely a lasting return to work is in each month of a search, whatever one does: {@code h = b₀ · age · diploma ·
 * duration · occupation · department · cell}, each factor pooled towards 1 as far as little is known of it.
 */
public final class BaselineHazard {

    static final double LARGEST = 0.95;

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
    private final int[] cellReturns;
    private final float[] cellExpected;

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
        this(
                base,
                age,
                diploma,
                duration,
                occupation,
                department,
                cell,
                cellLow,
                cellHigh,
                cellSpells,
                new int[cell.length],
                new float[cell.length]);
    }

    /**
     * @param cellReturns events seen in each cell
     * @param cellExpected events that the model expects there with a factor of the cell of 1
     */
    BaselineHazard(
            double base,
            double[] age,
            double[] diploma,
            double[] duration,
            double[] occupation,
            double[] department,
            float[] cell,
            float[] cellLow,
            float[] cellHigh,
            int[] cellSpells,
            int[] cellReturns,
            float[] cellExpected) {
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
        this.cellReturns = cellReturns.clone();
        this.cellExpected = cellExpected.clone();
    }

    /** How many occupations it knows. */
    public int occupations() {
        return occupation.length;
    }

    /** Probability of a return in that month of those still searching at its start; months beyond the last are as it. */
    public double hazard(int occupation, Department department, AgeBand age, Diploma diploma, int month) {
        return Math.min(LARGEST, rate(occupation, department, age, diploma) * duration(month));
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

    /** Returns to work seen of that occupation in that department. */
    public int returns(int occupation, Department department) {
        return cellReturns[at(occupation, department)];
    }

    /** Returns expected there by what is known of the occupation and of the department apart. */
    public double expectedReturns(int occupation, Department department) {
        return cellExpected[at(occupation, department)];
    }

    /** Hazard a month where the duration's factor is 1. */
    double rate(int occupation, Department department, AgeBand age, Diploma diploma) {
        return rate(occupation, department, age, diploma, cell);
    }

    /** Factor of a month of the spell; months beyond the last are as it. */
    double duration(int month) {
        return duration[Math.min(month, duration.length - 1)];
    }

    double base() {
        return base;
    }

    double age(AgeBand band) {
        return age[band.ordinal()];
    }

    public void writeTo(DataOutput out) throws IOException {
        out.writeInt(occupation.length);
        out.writeDouble(base);
        for (var factors : new double[][] {age, diploma, duration, occupation, department}) {
            for (double factor : factors) {
                out.writeDouble(factor);
            }
        }
        for (int at = 0; at < cell.length; at++) {
            out.writeFloat(cell[at]);
            out.writeFloat(cellLow[at]);
            out.writeFloat(cellHigh[at]);
            out.writeInt(cellSpells[at]);
            out.writeInt(cellReturns[at]);
            out.writeFloat(cellExpected[at]);
        }
    }

    public static BaselineHazard readFrom(DataInput in) throws IOException {
        int occupations = in.readInt();
        double base = in.readDouble();
        var age = doubles(in, AgeBand.values().length);
        var diploma = doubles(in, Diploma.values().length);
        var duration = doubles(in, Spell.LONGEST);
        var occupation = doubles(in, occupations);
        var department = doubles(in, Department.all().size());
        int cells = occupations * department.length;
        var cell = new float[cells];
        var low = new float[cells];
        var high = new float[cells];
        var spells = new int[cells];
        var returns = new int[cells];
        var expected = new float[cells];
        for (int at = 0; at < cells; at++) {
            cell[at] = in.readFloat();
            low[at] = in.readFloat();
            high[at] = in.readFloat();
            spells[at] = in.readInt();
            returns[at] = in.readInt();
            expected[at] = in.readFloat();
        }
        return new BaselineHazard(
                base, age, diploma, duration, occupation, department, cell, low, high, spells, returns, expected);
    }

    private static double[] doubles(DataInput in, int length) throws IOException {
        var values = new double[length];
        for (int at = 0; at < length; at++) {
            values[at] = in.readDouble();
        }
        return values;
    }

    private double chance(
            int occupation,
            Department department,
            AgeBand age,
            Diploma diploma,
            int searched,
            int horizon,
            float[] theta) {
        double rate = rate(occupation, department, age, diploma, theta);
        double stays = 1;
        for (int month = searched; month < searched + horizon; month++) {
            stays *= 1 - Math.min(LARGEST, rate * duration(month));
        }
        return 1 - stays;
    }

    private double rate(int occupation, Department department, AgeBand age, Diploma diploma, float[] theta) {
        return base
                * this.age[age.ordinal()]
                * this.diploma[diploma.ordinal()]
                * this.occupation[occupation]
                * this.department[department.index()]
                * theta[at(occupation, department)];
    }

    private static int at(int occupation, Department department) {
        return occupation * Department.all().size() + department.index();
    }
}
