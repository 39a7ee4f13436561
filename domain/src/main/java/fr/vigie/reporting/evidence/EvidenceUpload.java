package fr.vigie.reporting.evidence;

import java.io.InputStream;
import java.time.Instant;

/**
 * A file on its way to us.
 *
 * @param name as the browser tells it: it may be anything
 * @param content read once, as it arrives
 * @param keepOriginal whether the person wants what they sent kept beside the cleaned copy, its date and place with it
 * @param captureAddress where on the web it was captured, as told; null if it wasn't told
 * @param capturedAt when it was captured, as told; null if it wasn't told
 */
public record EvidenceUpload(
        String name, InputStream content, boolean keepOriginal, String captureAddress, Instant capturedAt) {}
