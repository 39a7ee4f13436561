package fr.vigie.advice.path;

/**
 * What was read of a department.
 *
 * @param events of these people
 * @param leftOut how many of the people weren't shown, as they look for an occupation that isn't among those given
 */
public record PathReading(long people, long events, long leftOut) {}
