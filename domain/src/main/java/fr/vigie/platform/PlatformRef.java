package fr.vigie.platform;

/** What other contexts and the pages know of a platform. */
public record PlatformRef(long id, String displayName, PlatformStatus status) {}
