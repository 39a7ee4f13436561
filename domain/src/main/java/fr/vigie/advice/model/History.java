package fr.vigie.advice.model;

import fr.vigie.advice.Action;
import fr.vigie.advice.AgeBand;
import fr.vigie.advice.Department;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.Experience;
import fr.vigie.advice.Mobility;
import fr.vigie.advice.Seeker;
import fr.vigie.advice.path.Spell;
import fr.vigie.advice.path.SpellEnd;
import fr.vigie.advice.path.Starts;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;

/**
 * What the models see of a spell: all but the groups of the audit, and no more than was known at a cut if there is one.
 *
 * @param start calendar month of registration, in months since January 2000
 * @param months of exposure, from 1
 * @param returned whether a lasting job ended the last of them; otherwise the spell is censored after it
 * @param shortContracts bit m is set where a short contract began in month m
 * @param priorContracts months with work in the year before registration, 0 to 12
 */
record History(
        Seeker seeker,
        int start,
        int months,
        boolean returned,
        Starts starts,
        long shortContracts,
        int priorContracts) {

    private static final Action[] ACTIONS = Action.values();

    static History of(Spell spell) {
        return new History(
                spell.seeker(),
                spell.start(),
                spell.months(),
                spell.end() == SpellEnd.LASTING_JOB,
                spell.starts(),
                spell.shortContracts(),
                spell.priorContracts());
    }

    /**
     * As it was known when the calendar month {@code cut} began: months of the spell that fall in it or later are left
     * out. Null where none came before.
     */
    static History until(Spell spell, int cut) {
        int known = cut - spell.start();
        if (known <= 0) {
            return null;
        }
        var whole = of(spell);
        return known >= spell.months()
                ? whole
                : new History(
                        whole.seeker,
                        whole.start,
                        known,
                        false,
                        whole.starts,
                        whole.shortContracts & (1L << known) - 1,
                        whole.priorContracts);
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeLong(seeker.person());
        out.writeByte(seeker.department().index());
        out.writeShort(seeker.occupation());
        out.writeByte(seeker.age().ordinal());
        out.writeByte(seeker.diploma().ordinal());
        out.writeByte(seeker.experience().ordinal());
        out.writeByte(seeker.mobility().ordinal());
        out.writeShort(seeker.difficulties() << 1 | (seeker.licence() ? 1 : 0));
        out.writeShort(start);
        out.writeByte(months << 1 | (returned ? 1 : 0));
        out.writeLong(shortContracts);
        out.writeByte(priorContracts);
        for (var action : ACTIONS) {
            out.writeByte(starts.of(action));
        }
    }

    static History readFrom(DataInput in) throws IOException {
        long person = in.readLong();
        var department = Department.at(in.readUnsignedByte());
        int occupation = in.readUnsignedShort();
        var age = AgeBand.values()[in.readUnsignedByte()];
        var diploma = Diploma.values()[in.readUnsignedByte()];
        var experience = Experience.values()[in.readUnsignedByte()];
        var mobility = Mobility.values()[in.readUnsignedByte()];
        int said = in.readUnsignedShort();
        int start = in.readShort();
        int length = in.readUnsignedByte();
        long shortContracts = in.readLong();
        int priorContracts = in.readUnsignedByte();
        var starts = new EnumMap<Action, Integer>(Action.class);
        for (var action : ACTIONS) {
            int month = in.readByte();
            if (month != Starts.NEVER) {
                starts.put(action, month);
            }
        }
        return new History(
                new Seeker(
                        person,
                        department,
                        occupation,
                        age,
                        diploma,
                        experience,
                        mobility,
                        (said & 1) != 0,
                        said >>> 1),
                start,
                length >>> 1,
                (length & 1) != 0,
                starts.isEmpty() ? Starts.none() : Starts.of(starts),
                shortContracts,
                priorContracts);
    }
}
