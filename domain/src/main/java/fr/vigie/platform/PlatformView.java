package fr.vigie.platform;

import java.time.LocalDate;
import java.util.List;

/**
 * A platform as the public register shows it.
 *
 * @param legalName null where the register doesn't know it
 * @param tier null for a platform that isn't designated as very large
 * @param designated day of the designation; null without tier
 * @param hosts also those of the entries that were merged into this one
 * @param country ISO 3166-1 alpha-2 code of where its company is established; null where that isn't known
 */
public record PlatformView(
        long id,
        String displayName,
        String legalName,
        PlatformStatus status,
        ServiceTier tier,
        LocalDate designated,
        List<String> hosts,
        String country) {}
