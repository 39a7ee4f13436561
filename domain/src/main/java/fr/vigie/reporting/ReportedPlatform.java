package fr.vigie.reporting;

import fr.vigie.platform.PlatformRef;
import java.time.Instant;

/**
 * An entry of the register with what is reported of it.
 *
 * @param reports how many
 */
public record ReportedPlatform(PlatformRef platform, Instant enteredAt, long reports) {}
