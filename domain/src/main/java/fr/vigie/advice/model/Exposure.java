package fr.vigie.advice.model;

import fr.vigie.advice.AgeBand;
import fr.vigie.advice.Department;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.path.Spell;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What hazards are estimated from: in each department, the spells by occupation, age, diploma and length, and how many of
 * them a lasting job ended. Months at risk follow from the lengths. Bounded whatever the number of people; the parts of
 * several departments, or of parts of one, add up to the same whatever the order.
 *
 * <p>A sample of whole histories stands beside it, for what counts can't tell.
 */
public final class Exposure {

    /** Spells kept whole, a department. */
    static final int SAMPLE = 4_000;

    static final int AGES = AgeBand.values().length;
    static final int DIPLOMAS = Diploma.values().length;
    static final int PROFILES = AGES * DIPLOMAS * Spell.LONGEST;

    private static final int NO_CUT = Integer.MAX_VALUE;

    private final int occupations;
    private final int cut;
    private final SpellCounts[] counts = new SpellCounts[Department.all().size()];
    private final SpellSample[] samples = new SpellSample[counts.length];

    private Exposure(int occupations, int cut) {
        this.occupations = occupations;
        this.cut = cut;
    }

    /** @param occupations how many there are */
    public static Exposure of(int occupations) {
        return new Exposure(occupations, NO_CUT);
    }

    /**
     * Takes what was known when a calendar month began: spells that go on are censored there, later ones left out.
     *
     * @param cut that month, in months since January 2000
     */
    public static Exposure until(int occupations, int cut) {
        return new Exposure(occupations, cut);
    }

    public void add(Spell spell) {
        var history = cut == NO_CUT ? History.of(spell) : History.until(spell, cut);
        if (history != null) {
            var seeker = history.seeker();
            int department = seeker.department().index();
            if (counts[department] == null) {
                counts[department] = new SpellCounts(occupations * PROFILES);
                samples[department] = new SpellSample(SAMPLE);
            }
            counts[department].add(
                    seeker.occupation() * PROFILES + profile(seeker.age(), seeker.diploma(), history.months()),
                    1,
                    history.returned() ? 1 : 0);
            samples[department].add(history);
        }
    }

    /**
     * Adds what another counted, of other people. The other one is not to be used afterwards.
     *
     * @throws IllegalArgumentException if it has another cut or other occupations
     */
    public void merge(Exposure other) {
        if (other.occupations != occupations || other.cut != cut) {
            throw new IllegalArgumentException("Exposures that don't add up");
        }
        for (int at = 0; at < counts.length; at++) {
            if (other.counts[at] != null) {
                counts[at] = counts[at] == null ? other.counts[at] : counts[at].plus(other.counts[at]);
                samples[at] = samples[at] == null ? other.samples[at] : samples[at].plus(other.samples[at]);
            }
        }
    }

    /** Says that a department's spells are all there, for the time being: it then takes as little room as it can. */
    public void settle(Department department) {
        if (counts[department.index()] != null) {
            counts[department.index()].makeSparse();
        }
    }

    /** The months at risk and returns of some occupations, over all departments, by month of the spell. */
    public LifeTable lifeTable(IntPredicate occupation) {
        var ended = new long[Spell.LONGEST];
        var returned = new long[Spell.LONGEST];
        for (var count : counts) {
            if (count != null) {
                count.forEach((key, spells, returns) -> {
                    if (occupation.test(key / PROFILES)) {
                        ended[key % Spell.LONGEST] += spells;
                        returned[key % Spell.LONGEST] += returns;
                    }
                });
            }
        }
        return new LifeTable(ended, returned);
    }

    public void writeTo(DataOutput out) throws IOException {
        out.writeInt(occupations);
        out.writeInt(cut);
        for (int at = 0; at < counts.length; at++) {
            out.writeBoolean(counts[at] != null);
            if (counts[at] != null) {
                counts[at].writeTo(out);
                samples[at].writeTo(out);
            }
        }
    }

    public static Exposure readFrom(DataInput in) throws IOException {
        int occupations = in.readInt();
        var exposure = new Exposure(occupations, in.readInt());
        for (int at = 0; at < exposure.counts.length; at++) {
            if (in.readBoolean()) {
                exposure.counts[at] = SpellCounts.readFrom(in, occupations * PROFILES);
                exposure.samples[at] = SpellSample.readFrom(in, SAMPLE);
            }
        }
        return exposure;
    }

    int occupations() {
        return occupations;
    }

    /** The spells of a department under {@code occupation × PROFILES + profile}; null where there is none. */
    SpellCounts counts(int department) {
        return counts[department];
    }

    List<History> sample(int department) {
        return samples[department] == null ? List.of() : samples[department].histories();
    }

    /** How many spells one of the sample of a department stands for. */
    double sampleWeight(int department) {
        return samples[department] == null ? 0 : samples[department].weight();
    }

    /** @param months length of the spell, from 1 */
    static int profile(AgeBand age, Diploma diploma, int months) {
        return (age.ordinal() * DIPLOMAS + diploma.ordinal()) * Spell.LONGEST + months - 1;
    }
}
