package fr.vigie.platform;

/**
 * What an agent typed of a platform; each part may be null.
 *
 * @param hosts one host or address a line
 * @param hostsBefore those that the form showed at first, likewise: others that were entered meanwhile aren't to be lost
 * @param country ISO 3166-1 alpha-2 code
 */
public record TypedPlatform(String displayName, String legalName, String hosts, String hostsBefore, String country) {}
