package fr.vigie.dataset;

/**
 * A series of files that somebody publishes.
 *
 * @param licence null where the publisher doesn't state one
 */
public record DataSet(String name, String publisher, String licence) {}
