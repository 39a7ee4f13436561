package fr.vigie.platform;

/**
 * Two entries of the register are apart again. Told within the transaction that parts them: exactly what the merge moved moves
 * back with it.
 *
 * @param merge number of the merge, as {@link PlatformsMerged} told it
 * @param from the entry that had been merged, and now is one again
 */
public record MergeUndone(long merge, long from, long into) {}
