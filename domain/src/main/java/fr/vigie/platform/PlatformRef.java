package fr.vigie.platform;

/**
 * What other contexts and the pages know of a platform.
 *
 * @param country ISO 3166-1 alpha-2 code of where its company is established; null where that isn't known
 */
public record PlatformRef(long id, String displayName, PlatformStatus status, String country) {}
