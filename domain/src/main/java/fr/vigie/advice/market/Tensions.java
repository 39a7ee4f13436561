package fr.vigie.advice.market;

import fr.vigie.advice.Department;
import fr.vigie.advice.market.official.OfficialFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * DARES' classes of tension, from families of 2009 to occupations: the mean of the classes of the families that an occupation
 * belongs to, each weighted by the family's jobs in the country, split equally over its occupations; rounded. Where a family
 * has no class in the department, its region's counts, then the country's; a department without any row (Mayotte) has none.
 */
final class Tensions {

    /** @param own whether every family behind it has a class in the department itself */
    record Tension(int tensionClass, boolean own) {}

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
        boolean own = true;
        for (var family : families.getOrDefault(occupation, List.of())) {
            var local = tension("dep", department.code(), family);
            var known = local.isPresent() ? local : tension("reg", department.region(), family);
            known = known.isPresent() ? known : tension("nat", "", family);
            if (known.isPresent()) {
                double weight =
                        Math.max(1, jobs.get(family)) * crosswalk.of(family).get(occupation);
                sum += weight * known.getAsInt();
                weights += weight;
                own &= local.isPresent();
            }
        }
        return weights == 0 ? null : new Tension((int) Math.round(sum / weights), own);
    }

    CrosswalkLoss loss() {
        return occupationTally.at(Joint.OCCUPATION);
    }

    private OptionalInt tension(String level, String place, String family) {
        var found = classes.get(key(level, place, family));
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    private static String key(String level, String place, String family) {
        return level + " " + place + " " + family;
    }
}
