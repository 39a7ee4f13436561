package fr.vigie.advice.market;

import fr.vigie.advice.Department;
import fr.vigie.advice.market.official.OfficialFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * DARES' classes of tension, from families of 2009 to occupations: the mean of the classes of the families that an occupation
 * belongs to, each weighted by the family's jobs in the country, split equally over its occupations; rounded. Where a family
 * has no class in the department, its region's counts, then the country's; a department without any row (Mayotte) has none.
 */
final class Tensions {

    /** @param extent the widest place that a family's class behind it is of */
    record Tension(int tensionClass, Extent extent) {}

    private final Map<String, Integer> classes = new HashMap<>();
    private final Map<String, Double> jobs = new HashMap<>();
    private final Set<String> departments = new HashSet<>();
    private final Map<Integer, List<String>> families = new HashMap<>();
    private final Crosswalk<Integer> crosswalk;
    private final CrosswalkLoss.Tally occupationTally = new CrosswalkLoss.Tally();

    Tensions(MarketRows rows, Crosswalk<Integer> families2009) {
        crosswalk = families2009;
        rows.each(OfficialFile.TENSION, this::take);
        jobs.keySet().stream()
                .sorted()
                .forEach(family -> crosswalk.of(family).keySet().forEach(occupation -> families.computeIfAbsent(
                                occupation, fresh -> new ArrayList<>())
                        .add(family)));
    }

    private void take(MarketRow row) {
        var family = row.text("family");
        if (family.length() < 5) {
            // One of the 87: its detailed families have rows of their own.
            return;
        }
        double jobsOfRow = row.number("jobs").orElse(0);
        occupationTally.count(crosswalk.joined(family), jobsOfRow);
        var level = row.text("level");
        if (level.equals("nat")) {
            jobs.put(family, jobsOfRow);
        } else if (level.equals("dep")) {
            departments.add(row.text("place"));
        }
        row.number("tension_class").ifPresent(tension -> classes.put(key(level, row.text("place"), family), tension));
    }

    /** Null where nothing is known. */
    Tension of(int occupation, Department department) {
        if (!departments.contains(department.code())) {
            return null;
        }
        double sum = 0;
        double weights = 0;
        var widest = Extent.DEPARTMENT;
        for (var family : families.getOrDefault(occupation, List.of())) {
            var extent = extent(department, family);
            if (extent != null) {
                double weight =
                        Math.max(1, jobs.get(family)) * crosswalk.of(family).get(occupation);
                sum += weight * classes.get(key(extent, department, family));
                weights += weight;
                widest = extent.compareTo(widest) > 0 ? extent : widest;
            }
        }
        return weights == 0 ? null : new Tension((int) Math.round(sum / weights), widest);
    }

    CrosswalkLoss loss() {
        return occupationTally.at(Joint.OCCUPATION);
    }

    /** The narrowest place around the department of which the family has a class; null if it has none anywhere. */
    private Extent extent(Department department, String family) {
        for (var extent : Extent.values()) {
            if (classes.containsKey(key(extent, department, family))) {
                return extent;
            }
        }
        return null;
    }

    private static String key(Extent extent, Department department, String family) {
        return switch (extent) {
            case DEPARTMENT -> key("dep", department.code(), family);
            case REGION -> key("reg", department.region(), family);
            case COUNTRY -> key("nat", "", family);
        };
    }

    private static String key(String level, String place, String family) {
        return level + " " + place + " " + family;
    }
}
