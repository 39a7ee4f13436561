package fr.vigie.reporting.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of a PNG (ISO/IEC 15948): its size before anything is decoded, and the picture alone. Texts and colour profiles are
 * compressed without a bound and would be unpacked by a decoder, so they don't get that far.
 */
final class PngChunks {

    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;
    private static final int MAX_EXIF = 1 << 16;
    private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private final int width;
    private final int height;
    private final int colorType;
    private boolean transparent;
    private byte[] exif;
    private final ByteArrayOutputStream picture = new ByteArrayOutputStream();

    private PngChunks(byte[] bytes) throws Refused {
        var header = ByteBuffer.wrap(bytes);
        if (bytes.length < SIGNATURE + FRAME + 13 || header.getInt(SIGNATURE) != 13) {
            throw new Refused(EvidenceRefusal.UNREADABLE);
        }
        width = header.getInt(SIGNATURE + 8);
        height = header.getInt(SIGNATURE + 12);
        colorType = bytes[SIGNATURE + 17];
        picture.write(bytes, 0, SIGNATURE);
        boolean ended = false;
        for (int at = SIGNATURE; !ended; ) {
            if (bytes.length - at < FRAME) {
                throw new Refused(EvidenceRefusal.UNREADABLE);
            }
            int length = header.getInt(at);
            if (length < 0 || length > bytes.length - at - FRAME) {
                throw new Refused(EvidenceRefusal.UNREADABLE);
            }
            var type = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            keep(type, bytes, at, length);
            ended = type.equals("IEND");
            at += FRAME + length;
        }
    }

    private void keep(String type, byte[] bytes, int at, int length) {
        if (PICTURE.contains(type)) {
            picture.write(bytes, at, FRAME + length);
        }
        transparent |= type.equals("tRNS");
        if (type.equals("eXIf") && length <= MAX_EXIF) {
            exif = Arrays.copyOfRange(bytes, at + 8, at + 8 + length);
        }
    }

    static PngChunks of(byte[] bytes) throws Refused {
        return new PngChunks(bytes);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean hasAlpha() {
        return transparent || (colorType & 4) != 0;
    }

    Optional<byte[]> exif() {
        return Optional.ofNullable(exif);
    }

    /** A PNG of the picture alone. */
    byte[] picture() {
        return picture.toByteArray();
    }
}
