package fr.vigie.platform;

/**
 * What an agent typed of a platform; each part may be null.
 *
 * @param hosts one host or address a line
 * @param country ISO 3166-1 alpha-2 code
 */
public record TypedPlatform(String displayName, String legalName, String hosts, String country) {}
