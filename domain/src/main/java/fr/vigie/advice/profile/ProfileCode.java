package fr.vigie.advice.profile;

import fr.vigie.advice.Action;
import fr.vigie.advice.AgeBand;
import fr.vigie.advice.Difficulty;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.Experience;
import fr.vigie.advice.Mobility;
import fr.vigie.advice.Rome;
import fr.vigie.advice.counsel.Module;
import fr.vigie.advice.counsel.Situation;
import fr.vigie.shared.EnumBits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A profile in some forty bytes, so that it fits into a link: a version, the draw, the occupation, the commune, the month, the
 * choices by ordinal, the sets as bits, and two bytes a verdict.
 */
public final class ProfileCode {

    private static final int VERSION = 1;
    private static final int COMMUNE = 5;
    private static final int ROME = 5;

    private ProfileCode() {}

    public static byte[] encode(Profile profile) {
        try (var bytes = new ByteArrayOutputStream();
                var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeLong(profile.draw());
            out.writeBytes(profile.occupation().code());
            out.writeBytes(profile.commune());
            out.writeShort(profile.since().getYear());
            out.writeByte(profile.since().getMonthValue());
            out.writeByte(profile.age().ordinal());
            out.writeByte(profile.diploma().ordinal());
            out.writeByte(profile.experience().ordinal());
            out.writeByte(profile.mobility().ordinal());
            out.writeBoolean(profile.licence());
            out.writeInt(Difficulty.bits(profile.difficulties()));
            out.writeInt(Situation.tried(profile.tried()));
            out.writeByte(profile.verdicts().size());
            for (var verdict : profile.verdicts().entrySet()) {
                out.writeByte(verdict.getKey().id());
                out.writeByte(verdict.getValue().ordinal());
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return empty if it isn't one, or of a version that is no longer read */
    public static Optional<Profile> decode(byte[] code) {
        try (var in = new DataInputStream(new ByteArrayInputStream(code))) {
            return in.readByte() == VERSION ? Optional.of(read(in)) : Optional.empty();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | DateTimeException broken) {
            return Optional.empty();
        }
    }

    private static Profile read(DataInputStream in) throws IOException {
        return new Profile(
                in.readLong(),
                new Rome(text(in, ROME)),
                text(in, COMMUNE),
                YearMonth.of(in.readUnsignedShort(), in.readUnsignedByte()),
                AgeBand.values()[in.readUnsignedByte()],
                Diploma.values()[in.readUnsignedByte()],
                Experience.values()[in.readUnsignedByte()],
                Mobility.values()[in.readUnsignedByte()],
                in.readBoolean(),
                EnumBits.set(Difficulty.class, in.readInt()),
                EnumBits.set(Action.class, in.readInt()),
                verdicts(in));
    }

    private static Map<Module, Verdict> verdicts(DataInputStream in) throws IOException {
        var verdicts = new EnumMap<Module, Verdict>(Module.class);
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            verdicts.put(Module.of(in.readUnsignedByte()), Verdict.values()[in.readUnsignedByte()]);
        }
        return verdicts;
    }

    private static String text(DataInputStream in, int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.US_ASCII);
    }
}
