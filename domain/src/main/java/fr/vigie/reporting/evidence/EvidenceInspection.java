package fr.vigie.reporting.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * Looks into a file: what it is by its content, whatever it is called, and whether it holds what no evidence needs. Knows
 * nothing but the bytes; the memory it takes is bounded whatever they are, so that no file can end the server.
 */
final class EvidenceInspection {

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private static final Set<String> TEXTS = Set.of("text/plain", "message/rfc822", "text/csv", "text/x-log");

    /** Files in files: somebody would have to unpack them to see what they are. */
    private static final Set<String> ARCHIVES = Set.of(
            "application/zip",
            "application/x-rar-compressed",
            "application/x-7z-compressed",
            "application/gzip",
            "application/x-bzip2",
            "application/x-xz",
            "application/x-tar",
            "application/x-gtar",
            "application/java-archive",
            "application/vnd.ms-cab-compressed",
            "application/x-iso9660-image");

    private EvidenceInspection() {}

    /**
     * Inspects a whole file.
     *
     * @throws Refused if it isn't of a type that is taken, is broken, or holds more than it shows
     */
    static Inspected inspect(byte[] bytes) throws Refused {
        var type = detect(bytes);
        return switch (type) {
            case "image/jpeg" -> PictureInspection.jpeg(bytes);
            case "image/png" -> PictureInspection.png(bytes);
            case "application/pdf" -> PdfInspection.inspect(bytes);
            default -> {
                if (TEXTS.contains(type)) {
                    yield TextInspection.inspect(bytes);
                }
                throw new Refused(ARCHIVES.contains(type) ? EvidenceRefusal.ARCHIVE : EvidenceRefusal.TYPE);
            }
        };
    }

    private static String detect(byte[] bytes) throws Refused {
        try (var content = new ByteArrayInputStream(bytes)) {
            MediaType type = TYPES.detect(content, new Metadata());
            return type.getBaseType().toString();
        } catch (IOException e) {
            throw new Refused(EvidenceRefusal.UNREADABLE, e);
        }
    }

    /**
     * Whether programs that unpack would find an archive in it: they look for its directory at the end, whatever comes before.
     */
    static boolean isAlsoArchive(byte[] bytes) {
        int from = Math.max(0, bytes.length - ZIP_END - 0xFFFF);
        for (int i = bytes.length - ZIP_END; i >= from; i--) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 5 && bytes[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    /** Length of a ZIP's end record, without its comment of at most 65,535 bytes. */
    private static final int ZIP_END = 22;
}
