package fr.vigie.platform;

import java.util.List;

/**
 * A platform as agents see it.
 *
 * @param ownHosts those of this entry; {@code mergedHosts} came with the entries that were merged into it
 * @param mergedInto the platform that this entry leads to; null unless it is merged
 */
public record PlatformCard(
        long id,
        String displayName,
        String legalName,
        PlatformStatus status,
        String country,
        List<String> ownHosts,
        List<String> mergedHosts,
        PlatformRef mergedInto) {

    public boolean isToBeChecked() {
        return status == PlatformStatus.TO_BE_CHECKED;
    }
}
