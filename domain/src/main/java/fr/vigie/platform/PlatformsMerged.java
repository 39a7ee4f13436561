package fr.vigie.platform;

/**
 * Two entries of the register have been joined. Told within the transaction that joins them: what hangs on the first moves to
 * the second with it, or nothing does.
 *
 * @param merge number of the merge, by which it may be undone
 */
public record PlatformsMerged(long merge, long from, long into) {}
