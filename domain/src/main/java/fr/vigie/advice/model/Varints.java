package fr.vigie.advice.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Counts as bytes: seven bits each, least significant first, and arrays as gaps of zeros and what stands after them. */
final class Varints {

    private Varints() {}

    /** @param value read without sign */
    static void write(DataOutput out, long value) throws IOException {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.writeByte((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    static long read(DataInput in) throws IOException {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.readByte();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    /** Writes an array of counts, none negative, most of which may be 0. */
    static void writeSparse(DataOutput out, long[] counts) throws IOException {
        int zeros = 0;
        for (long count : counts) {
            if (count == 0) {
                zeros++;
            } else {
                write(out, zeros);
                write(out, count);
                zeros = 0;
            }
        }
        write(out, zeros);
    }

    /** Adds what {@link #writeSparse} wrote to an array of the same length. */
    static void addSparse(DataInput in, long[] counts) throws IOException {
        for (int at = (int) read(in); at < counts.length; at += 1 + (int) read(in)) {
            counts[at] += read(in);
        }
    }
}
