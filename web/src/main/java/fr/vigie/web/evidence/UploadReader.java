package fr.vigie.web.evidence;

import fr.vigie.reporting.evidence.EvidenceRefusal;
import fr.vigie.reporting.evidence.EvidenceRoom;
import fr.vigie.reporting.evidence.EvidenceUpload;
import fr.vigie.reporting.evidence.EvidenceView;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Setting;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/**
 * Reads a multipart body as it arrives, each file straight into the room: nothing is put aside on a disk or gathered in memory.
 * What the form says of the files stands before them.
 */
final class UploadReader {

    private static final int MAX_PARTS = 40;
    private static final int MAX_FIELD_BYTES = 8 * 1024;
    private static final long AROUND_FILES = 1 << 20;

    /** Where a file goes. */
    @FunctionalInterface
    interface Receiver {

        /**
         * @param told what the form says, as far as it stands before the file
         * @return empty if whoever sends it may not
         * @throws InvalidInput if it isn't taken
         */
        Optional<EvidenceView> receive(Map<String, String> told, EvidenceUpload upload) throws IOException;
    }

    private final EvidenceRoom room;
    private final UploadLimit limit;
    private final Receiver receiver;
    private final UploadOutcome outcome = new UploadOutcome();
    private final Map<String, String> told = new HashMap<>();

    UploadReader(EvidenceRoom room, UploadLimit limit, Receiver receiver) {
        this.room = room;
        this.limit = limit;
        this.receiver = receiver;
    }

    /** What the form said, as far as it was read. */
    Map<String, String> told() {
        return Map.copyOf(told);
    }

    /** @throws IOException if the body isn't multipart, is larger than all files may be, or breaks off between files */
    UploadOutcome read(HttpServletRequest request) throws IOException {
        var upload = new JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory>();
        upload.setHeaderCharset(StandardCharsets.UTF_8);
        upload.setSizeMax(
                Setting.EVIDENCE_MAX_FILES.asInt() * (long) Setting.EVIDENCE_MAX_BYTES.asInt() + AROUND_FILES);
        var parts = upload.getItemIterator(request);
        for (int count = 0; count < MAX_PARTS && parts.hasNext(); count++) {
            var part = parts.next();
            if (part.isFormField()) {
                told.put(part.getFieldName(), text(part));
            } else if (!name(part).isEmpty()) {
                receive(part);
            }
        }
        return outcome;
    }

    private void receive(FileItemInput part) {
        var name = name(part);
        var wait = limit.take();
        if (wait.isPresent()) {
            outcome.limit(wait.get());
            outcome.refuse(name, room.problem(EvidenceRefusal.LIMITED, name));
            return;
        }
        try (var content = part.getInputStream()) {
            var upload = new EvidenceUpload(
                    name,
                    content,
                    told.containsKey("keepOriginal"),
                    told.get("captureAddress"),
                    instant(told.get("capturedAt")));
            receiver.receive(told(), upload).ifPresent(outcome::take);
        } catch (InvalidInput invalid) {
            outcome.refuse(name, invalid);
        } catch (IOException brokenOff) {
            outcome.refuse(name, room.problem(EvidenceRefusal.INTERRUPTED, name));
        }
    }

    /** As the browser tells it, empty where no file was chosen: whatever it is, the room makes it harmless. */
    private static String name(FileItemInput part) {
        try {
            return part.getName() == null ? "" : part.getName();
        } catch (InvalidPathException withNul) {
            return withNul.getInput();
        }
    }

    private static String text(FileItemInput part) throws IOException {
        try (var content = part.getInputStream()) {
            return new String(content.readNBytes(MAX_FIELD_BYTES), StandardCharsets.UTF_8);
        }
    }

    /** What a script tells of the file's own date; null if it is none. */
    private static Instant instant(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : Instant.parse(typed.strip());
        } catch (DateTimeException notAnInstant) {
            return null;
        }
    }
}
