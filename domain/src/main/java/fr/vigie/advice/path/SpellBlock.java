package fr.vigie.advice.path;

import com.google.common.hash.Hashing;
import fr.vigie.advice.Action;
import fr.vigie.advice.AgeBand;
import fr.vigie.advice.AuditGroup;
import fr.vigie.advice.Department;
import fr.vigie.advice.Difficulty;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.Experience;
import fr.vigie.advice.Mobility;
import fr.vigie.advice.Occupations;
import fr.vigie.advice.Seeker;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Some thousands of spells of one department as bytes, some twenty a spell.
 *
 * <p>A spell is: the person's number less the one before, then occupation, who they are (bits), what is hard, month of
 * registration, months and end, short contracts, months of work before, number of actions; then each action with its month.
 * All are numbers in groups of seven bits, the lowest first; those that may be negative are folded first.
 */
public final class SpellBlock {

    /** Spells in a full block: well below a megabyte. */
    static final int FULL = 16_384;

    private static final String FORMAT = "1";
    private static final Action[] ACTIONS = Action.values();
    private static final AgeBand[] AGES = AgeBand.values();
    private static final Diploma[] DIPLOMAS = Diploma.values();
    private static final Experience[] EXPERIENCES = Experience.values();
    private static final Mobility[] MOBILITIES = Mobility.values();
    private static final SpellEnd[] ENDS = SpellEnd.values();
    private static final AuditGroup[] GROUPS = groups();

    private SpellBlock() {}

    /**
     * What indexes and ordinals in the bytes mean: blocks of another layout can't be read, and are made anew.
     *
     * @return SHA-256 in hexadecimal
     */
    public static String layout(Occupations occupations) {
        var text = new StringBuilder(FORMAT);
        for (Enum<?>[] constants :
                List.of(ACTIONS, AGES, DIPLOMAS, EXPERIENCES, MOBILITIES, ENDS, Difficulty.values())) {
            text.append(Arrays.toString(Arrays.stream(constants).map(Enum::name).toArray()));
        }
        text.append(occupations.all());
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }

    /** @param spells of one department */
    public static byte[] encode(List<Spell> spells) {
        var writer = new Writer();
        spells.forEach(writer::add);
        return writer.take();
    }

    /** Gives the spells in the order in which they were written. */
    public static Iterator<Spell> decode(byte[] block, Department department) {
        return new Reader(block, department);
    }

    /** Spells on their way to a block. */
    static final class Writer {

        private byte[] bytes = new byte[1 << 16];
        private int size;
        private int spells;
        private long person;

        int spells() {
            return spells;
        }

        void add(Spell spell) {
            var seeker = spell.seeker();
            folded(seeker.person() - person);
            person = seeker.person();
            number(seeker.occupation());
            number(who(seeker, spell.group()));
            number(seeker.difficulties());
            folded(spell.start());
            number((spell.months() - 1) * ENDS.length + spell.end().ordinal());
            number(spell.shortContracts());
            int actions = 0;
            for (var action : ACTIONS) {
                actions += spell.starts().has(action) ? 1 : 0;
            }
            number((long) spell.priorContracts() * (ACTIONS.length + 1) + actions);
            for (int i = 0; i < ACTIONS.length; i++) {
                if (spell.starts().has(ACTIONS[i])) {
                    number(i);
                    number(spell.starts().of(ACTIONS[i]));
                }
            }
            spells++;
        }

        /** The bytes of what was added, and begins anew. */
        byte[] take() {
            var block = Arrays.copyOf(bytes, size);
            size = 0;
            spells = 0;
            person = 0;
            return block;
        }

        private void folded(long value) {
            number(value << 1 ^ value >> 63);
        }

        private void number(long value) {
            if (size + 10 > bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * bytes.length);
            }
            long rest = value;
            while ((rest & ~0x7fL) != 0) {
                bytes[size++] = (byte) (rest | 0x80);
                rest >>>= 7;
            }
            bytes[size++] = (byte) rest;
        }
    }

    private static int who(Seeker seeker, AuditGroup group) {
        int bits = seeker.licence() ? 1 : 0;
        bits = bits << 3 | seeker.age().ordinal();
        bits = bits << 3 | seeker.diploma().ordinal();
        bits = bits << 2 | seeker.experience().ordinal();
        bits = bits << 2 | seeker.mobility().ordinal();
        return bits << 3 | group.bits();
    }

    private static final class Reader implements Iterator<Spell> {

        private final byte[] bytes;
        private final Department department;
        private int at;
        private long person;

        Reader(byte[] bytes, Department department) {
            this.bytes = bytes;
            this.department = department;
        }

        @Override
        public boolean hasNext() {
            return at < bytes.length;
        }

        @Override
        public Spell next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            person += folded();
            int occupation = (int) number();
            int who = (int) number();
            var seeker = new Seeker(
                    person,
                    department,
                    occupation,
                    AGES[who >> 10 & 7],
                    DIPLOMAS[who >> 7 & 7],
                    EXPERIENCES[who >> 5 & 3],
                    MOBILITIES[who >> 3 & 3],
                    who >> 13 != 0,
                    (int) number());
            int start = (int) folded();
            int months = (int) number();
            long shortContracts = number();
            int prior = (int) number();
            return new Spell(
                    seeker,
                    GROUPS[who & 7],
                    start,
                    months / ENDS.length + 1,
                    ENDS[months % ENDS.length],
                    starts(prior % (ACTIONS.length + 1)),
                    shortContracts,
                    prior / (ACTIONS.length + 1));
        }

        private Starts starts(int actions) {
            if (actions == 0) {
                return Starts.none();
            }
            var months = Starts.never();
            for (int i = 0; i < actions; i++) {
                months[(int) number()] = (byte) number();
            }
            return Starts.of(months);
        }

        private long folded() {
            long value = number();
            return value >>> 1 ^ -(value & 1);
        }

        private long number() {
            long value = 0;
            int shift = 0;
            byte next;
            do {
                next = bytes[at++];
                value |= (next & 0x7fL) << shift;
                shift += 7;
            } while (next < 0);
            return value;
        }
    }

    private static AuditGroup[] groups() {
        var groups = new AuditGroup[8];
        Arrays.setAll(groups, AuditGroup::of);
        return groups;
    }
}
