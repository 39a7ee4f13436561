package fr.vigie.reporting.evidence;

/** The structure of a JPEG (ITU-T T.81), walked before anything is decoded. */
final class JpegSegments {

    /** A progressive picture has some ten scans; each costs as much time as the whole picture, whatever it weighs. */
    private static final int MAX_SCANS = 64;

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;

    private final byte[] bytes;
    private int at;
    private int width;
    private int height;
    private int scans;

    private JpegSegments(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws Refused if it isn't one, or has more scans than a picture needs */
    static JpegSegments of(byte[] bytes) throws Refused {
        var segments = new JpegSegments(bytes);
        segments.walk();
        if (segments.width == 0 || segments.scans == 0) {
            throw new Refused(EvidenceRefusal.UNREADABLE);
        }
        return segments;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    private void walk() throws Refused {
        for (int marker = next(); marker != EOI; marker = next()) {
            if (marker != SOI) {
                int length = length();
                if (isFrame(marker)) {
                    frame();
                }
                at += length;
                if (marker == SOS && ++scans > MAX_SCANS) {
                    throw new Refused(EvidenceRefusal.UNREADABLE);
                }
            }
        }
    }

    /** The next marker: after a scan's header its data is passed over, in which 0xFF is followed by 0 or a restart. */
    private int next() throws Refused {
        for (; at + 1 < bytes.length; at++) {
            int marker = bytes[at + 1] & 0xFF;
            if (bytes[at] == (byte) 0xFF && marker > 1 && marker < 0xFF && (marker < 0xD0 || marker > 0xD7)) {
                at += 2;
                return marker;
            }
            if (scans == 0 && bytes[at] != (byte) 0xFF) {
                throw new Refused(EvidenceRefusal.UNREADABLE);
            }
        }
        throw new Refused(EvidenceRefusal.UNREADABLE);
    }

    private int length() throws Refused {
        int length = at + 1 < bytes.length ? (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF : 0;
        if (length < 2 || length > bytes.length - at) {
            throw new Refused(EvidenceRefusal.UNREADABLE);
        }
        return length;
    }

    /** Two frames would let one size be checked and another be decoded. */
    private void frame() throws Refused {
        if (width != 0 || bytes.length - at < 7) {
            throw new Refused(EvidenceRefusal.UNREADABLE);
        }
        height = (bytes[at + 3] & 0xFF) << 8 | bytes[at + 4] & 0xFF;
        width = (bytes[at + 5] & 0xFF) << 8 | bytes[at + 6] & 0xFF;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
