package fr.vigie.reporting.evidence;

import java.io.InputStream;

/**
 * A file handed to somebody who may read it.
 *
 * @param name made harmless, its extension that of the content
 * @param mediaType {@code application/octet-stream} for a sealed original: it is for keeping, not for looking at
 * @param size bytes of the content
 * @param content read from the database as it is sent; whoever asked closes it
 */
public record EvidenceContent(String name, String mediaType, long size, InputStream content) {}
