package fr.vigie.reporting.evidence;

import java.time.Instant;

/**
 * A file as its owner and agents see it in a list.
 *
 * @param name made harmless, its extension that of the type
 * @param size bytes received
 * @param sha256 of the bytes received, in hexadecimal
 * @param captureAddress as the person told it; null if they didn't
 * @param capturedAt as the person told it; null if they didn't
 * @param originalKept whether what was received is kept as it was
 * @param hasDate whether the picture said when it was taken
 * @param hasPlace whether the picture said where it was taken
 * @param width pixels of the copy that is served; null unless it is a picture
 * @param height as width
 * @param pages null unless it is a PDF
 */
public record EvidenceView(
        long id,
        String name,
        EvidenceType type,
        long size,
        EvidenceState state,
        String sha256,
        Instant receivedAt,
        String captureAddress,
        Instant capturedAt,
        boolean originalKept,
        boolean hasDate,
        boolean hasPlace,
        Integer width,
        Integer height,
        Integer pages) {}
