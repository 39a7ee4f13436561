package fr.vigie.reporting;

/**
 * A platform's own figures, over all reports that were ever sent to it and not withdrawn.
 *
 * @param received how many were sent to it
 * @param answered how many of them it answered
 * @param accepted how many of those it accepted
 * @param expired how many it let expire, without those that nobody there could be told of ({@link Report#isUntold})
 * @param medianDays days that half of its answers took at most; null without an answer
 */
public record PlatformFigures(long received, long answered, long accepted, long expired, Double medianDays) {}
