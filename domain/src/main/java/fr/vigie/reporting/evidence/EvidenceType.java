package fr.vigie.reporting.evidence;

import java.util.List;

/** The types of files that are taken, whatever they are called. */
public enum EvidenceType {
    JPEG("image/jpeg", List.of("jpg", "jpeg")),
    PNG("image/png", List.of("png")),
    PDF("application/pdf", List.of("pdf")),
    TEXT("text/plain", List.of("txt", "eml", "csv"));

    private final String mediaType;
    private final List<String> extensions;

    EvidenceType(String mediaType, List<String> extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    public String mediaType() {
        return mediaType;
    }

    /** In lower case, without a dot; the first is given to names that have none of them. */
    List<String> extensions() {
        return extensions;
    }

    /** Whether what is served was made anew from what was received. */
    boolean isPicture() {
        return this == JPEG || this == PNG;
    }
}
