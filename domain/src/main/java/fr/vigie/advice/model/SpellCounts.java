package fr.vigie.advice.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Spells of one department by a key, and how many of them a lasting job ended. While spells are added it is two plain
 * tables; what comes from bytes, or was said to be whole, is kept sparse, since most keys of a department have no spell.
 */
final class SpellCounts {

    /** Takes what one key counts. */
    @FunctionalInterface
    interface Visitor {
        void visit(int key, int spells, int returned);
    }

    private final int keys;
    private int[] spells;
    private int[] returned;
    /** Ascending where it is sparse; null where the tables are plain. */
    private int[] sparse;

    SpellCounts(int keys) {
        this.keys = keys;
        spells = new int[keys];
        returned = new int[keys];
    }

    private SpellCounts(int keys, int[] sparse, int[] spells, int[] returned) {
        this.keys = keys;
        this.sparse = sparse;
        this.spells = spells;
        this.returned = returned;
    }

    void add(int key, int spells, int returned) {
        makePlain();
        this.spells[key] += spells;
        this.returned[key] += returned;
    }

    /** In ascending order of the key, those without a spell left out. */
    void forEach(Visitor visitor) {
        for (int at = 0; at < spells.length; at++) {
            if (spells[at] != 0) {
                visitor.visit(sparse == null ? at : sparse[at], spells[at], returned[at]);
            }
        }
    }

    SpellCounts plus(SpellCounts other) {
        var sum = new SpellCounts(keys);
        forEach(sum::add);
        other.forEach(sum::add);
        return sum;
    }

    void writeTo(DataOutput out) throws IOException {
        int size = 0;
        for (int count : spells) {
            size += count == 0 ? 0 : 1;
        }
        Varints.write(out, size);
        int last = -1;
        for (int at = 0; at < spells.length; at++) {
            if (spells[at] != 0) {
                int key = sparse == null ? at : sparse[at];
                Varints.write(out, key - last - 1);
                Varints.write(out, spells[at]);
                Varints.write(out, returned[at]);
                last = key;
            }
        }
    }

    static SpellCounts readFrom(DataInput in, int keys) throws IOException {
        int size = (int) Varints.read(in);
        var sparse = new int[size];
        var spells = new int[size];
        var returned = new int[size];
        int last = -1;
        for (int at = 0; at < size; at++) {
            last += 1 + (int) Varints.read(in);
            sparse[at] = last;
            spells[at] = (int) Varints.read(in);
            returned[at] = (int) Varints.read(in);
        }
        return new SpellCounts(keys, sparse, spells, returned);
    }

    /** Gives the plain tables back: megabytes a department. What is added later makes them anew. */
    void makeSparse() {
        if (sparse == null) {
            sparse = IntStream.range(0, keys).filter(key -> spells[key] != 0).toArray();
            spells = at(spells, sparse);
            returned = at(returned, sparse);
        }
    }

    private static int[] at(int[] table, int[] keys) {
        return Arrays.stream(keys).map(key -> table[key]).toArray();
    }

    private void makePlain() {
        if (sparse != null) {
            var plainSpells = new int[keys];
            var plainReturned = new int[keys];
            for (int at = 0; at < sparse.length; at++) {
                plainSpells[sparse[at]] = spells[at];
                plainReturned[sparse[at]] = returned[at];
            }
            spells = plainSpells;
            returned = plainReturned;
            sparse = null;
        }
    }
}
