package fr.vigie.advice.model;

/** Spells of one group of people by the month in which they ended, and how many of them a lasting job ended. */
public final class LifeTable {

    private final long[] atRisk;
    private final long[] returned;

    /**
     * @param ended by month of the spell, from 0: spells of which that is the last month, however they ended
     * @param returned those among them that a lasting job ended
     */
    public LifeTable(long[] ended, long[] returned) {
        this.returned = returned.clone();
        atRisk = ended.clone();
        for (int month = atRisk.length - 2; month >= 0; month--) {
            atRisk[month] += atRisk[month + 1];
        }
    }

    public int months() {
        return atRisk.length;
    }

    /** Spells still going on when that month began. */
    public long atRisk(int month) {
        return atRisk[month];
    }

    public long returned(int month) {
        return returned[month];
    }
}
