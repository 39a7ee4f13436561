package fr.vigie.publication;

import java.time.YearMonth;

/**
 * How many reports were received on one practice and one platform in one month.
 *
 * @param platform display name in the register
 * @param month in Paris
 */
public record CountCell(String practice, String platform, boolean platformRegistered, YearMonth month, long reports) {}
