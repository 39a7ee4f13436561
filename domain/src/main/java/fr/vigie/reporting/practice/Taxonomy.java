package fr.vigie.reporting.practice;

import java.util.List;
import java.util.Map;

/**
 * The taxonomy as read from its files.
 *
 * @param practices code → all versions, the oldest first; codes in the order in which people are shown them
 * @param walls by their ids
 * @param tree null if it couldn't be read
 */
record Taxonomy(Map<String, List<Practice>> practices, Map<String, Wall> walls, PracticeTree tree) {

    static Practice newest(List<Practice> versions) {
        return versions.get(versions.size() - 1);
    }
}
