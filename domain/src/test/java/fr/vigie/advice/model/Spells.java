package fr.vigie.advice.model;

import fr.vigie.advice.Action;
import fr.vigie.advice.AgeBand;
import fr.vigie.advice.AuditGroup;
import fr.vigie.advice.Department;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.Experience;
import fr.vigie.advice.Mobility;
import fr.vigie.advice.Occupations;
import fr.vigie.advice.Rome;
import fr.vigie.advice.Seeker;
import fr.vigie.advice.path.Spell;
import fr.vigie.advice.path.SpellEnd;
import fr.vigie.advice.path.Starts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Spells made for tests. */
final class Spells {

    static final Occupations OCCUPATIONS =
            new Occupations(List.of(new Rome("A1101"), new Rome("D1102"), new Rome("K1304"), new Rome("N4101")));
    static final Department AIN = Department.at(0);

    private Spells() {}

    static Spell spell(long person, int months, SpellEnd end) {
        return spell(seeker(person, 0), 240, months, end, Map.of());
    }

    static Spell spell(Seeker seeker, int start, int months, SpellEnd end, Map<Action, Integer> starts) {
        return new Spell(seeker, new AuditGroup(false, false, false), start, months, end, Starts.of(starts), 0, 0);
    }

    static Seeker seeker(long person, int occupation) {
        return seeker(person, AIN, occupation, AgeBand.FROM_25, Diploma.VOCATIONAL);
    }

    static Seeker seeker(long person, Department department, int occupation) {
        return seeker(person, department, occupation, AgeBand.FROM_25, Diploma.VOCATIONAL);
    }

    static Seeker seeker(long person, Department department, int occupation, AgeBand age, Diploma diploma) {
        return new Seeker(person, department, occupation, age, diploma, Experience.NONE, Mobility.NEAR, false, 0);
    }

    @FunctionalInterface
    interface Writer {
        void to(DataOutput out) throws IOException;
    }

    @FunctionalInterface
    interface Reader<T> {
        T from(DataInput in) throws IOException;
    }

    static byte[] bytes(Writer writer) {
        try (var bytes = new ByteArrayOutputStream();
                var out = new DataOutputStream(bytes)) {
            writer.to(out);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads all of them, or fails. */
    static <T> T read(byte[] bytes, Reader<T> reader) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var value = reader.from(in);
            if (in.available() > 0) {
                throw new IOException(in.available() + " bytes left");
            }
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
