package fr.vigie.reporting.evidence;

import fr.vigie.shared.FieldProblem;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a file isn't taken. */
public enum EvidenceRefusal {
    TOO_LARGE("evidence.tooLarge"),
    TOO_MANY("evidence.tooMany"),
    EMPTY("evidence.empty"),
    TYPE("evidence.type"),
    ARCHIVE("evidence.archive"),
    PICTURE_TOO_BIG("evidence.pictureTooBig"),
    PDF_ACTIVE("evidence.pdfActive"),
    PDF_ATTACHMENTS("evidence.pdfAttachments"),
    PDF_ENCRYPTED("evidence.pdfEncrypted"),
    UNREADABLE("evidence.unreadable"),
    INTERRUPTED("evidence.interrupted"),
    BUSY("evidence.busy"),
    LIMITED("evidence.limited"),
    LATE("evidence.late");

    private final String code;

    EvidenceRefusal(String code) {
        this.code = code;
    }

    /** Key of the sentence in the rules' message bundle. */
    public String code() {
        return code;
    }

    /**
     * As a problem of the field {@code evidence}.
     *
     * @param name of the file, as the person knows it
     * @param limit what was exceeded: megabytes, files or millions of pixels; 0 where there is no limit to tell
     */
    FieldProblem problem(String name, long limit) {
        return FieldProblem.of("evidence", code, name, limit);
    }

    FieldProblem problem(String name) {
        return problem(name, 0);
    }

    /** The refusal of a code; empty if there is none. */
    public static Optional<EvidenceRefusal> of(String code) {
        return Stream.of(values()).filter(refusal -> refusal.code.equals(code)).findFirst();
    }
}
