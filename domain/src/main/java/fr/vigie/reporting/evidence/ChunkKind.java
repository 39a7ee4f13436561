package fr.vigie.reporting.evidence;

/** Which of a file's contents. */
enum ChunkKind {
    /** The bytes that were received. */
    ORIGINAL,

    /** The copy of a picture, without what was written beside its pixels. */
    CLEAN
}
