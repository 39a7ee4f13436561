package fr.vigie.advice.market;

import fr.vigie.advice.Department;
import fr.vigie.advice.Occupations;
import fr.vigie.advice.Rome;
import fr.vigie.advice.market.official.OfficialFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The ways from the codes that official files use to occupations and departments. */
final class Crosswalks {

    private Crosswalks() {}

    /**
     * Employment areas to departments, by the share of the area's communes that lie in each: the files say nothing of how
     * many people live or work there. Some 30 of 400 areas straddle a border; of those, a department with many small communes
     * is given too much. What lies outside the 101 departments is lost.
     */
    static Crosswalk<Department> areas(MarketRows rows) {
        var crosswalk = new Crosswalk<Department>();
        communes(rows)
                .forEach((area, departments) -> departments.forEach(
                        department -> crosswalk.split(area, department.stream().toList(), 1.0 / departments.size())));
        return crosswalk;
    }

    /** Of each employment area, the part of each department that lies in it, by communes: 0 to 1. */
    static Map<String, Map<Department, Double>> parts(MarketRows rows) {
        var communes = communes(rows);
        var all = new HashMap<Department, Integer>();
        communes.values()
                .forEach(departments ->
                        departments.forEach(department -> department.ifPresent(it -> all.merge(it, 1, Integer::sum))));
        var parts = new HashMap<String, Map<Department, Double>>();
        communes.forEach((area, departments) -> departments.forEach(department -> department.ifPresent(it ->
                parts.computeIfAbsent(area, fresh -> new HashMap<>()).merge(it, 1.0 / all.get(it), Double::sum))));
        return parts;
    }

    private static Map<String, List<Optional<Department>>> communes(MarketRows rows) {
        var communes = new HashMap<String, List<Optional<Department>>>();
        rows.each(OfficialFile.COMMUNE_AREAS, row -> communes.computeIfAbsent(
                        row.text("area"), fresh -> new ArrayList<>())
                .add(Department.ofCommune(row.text("commune"))));
        return communes;
    }

    /** Detailed families of 2009 (225) to occupations, by DARES' own table, split equally over a family's occupations. */
    static Crosswalk<Integer> families2009(MarketRows rows, Occupations occupations) {
        var romes = new TreeMap<String, Set<Integer>>();
        rows.each(OfficialFile.FAMILY_ROME, row -> index(occupations, row.text("rome"))
                .ifPresent(occupation -> romes.computeIfAbsent(row.text("family"), fresh -> new TreeSet<>())
                        .add(occupation)));
        var crosswalk = new Crosswalk<Integer>();
        romes.forEach((family, targets) -> crosswalk.split(family, targets, 1));
        return crosswalk;
    }

    /**
     * Families of 2021 (the 228 that BMO uses) to occupations. No table of this is public, so, the first that succeeds:
     *
     * <ol>
     *   <li>a family whose code is one of 2009's leads where that one does;
     *   <li>a family whose label is that of occupations or of job titles, but for plural and gender, leads there;
     *   <li>each of the 341 finer families below it that has such a label leads there, with its equal part of the family; the
     *       other parts are lost.
     * </ol>
     *
     * So labels that say too much ("vendeurs", "techniciens de …") join nothing rather than anything, and a family of several
     * titles is joined in part: figures of projects by occupation are a floor, and most occupations have none.
     */
    static Crosswalk<Integer> families2021(MarketRows rows, Occupations occupations, Crosswalk<Integer> families2009) {
        var titles = titles(rows, occupations);
        var labels = new LinkedHashMap<String, String>();
        var finer = new HashMap<String, List<String>>();
        rows.each(OfficialFile.FAMILIES_2021, row -> {
            labels.put(row.text("family_228"), row.text("label_228"));
            finer.computeIfAbsent(row.text("family_228"), fresh -> new ArrayList<>())
                    .add(row.text("label_341"));
        });
        rows.each(OfficialFile.HIRING_PROJECTS, row -> labels.putIfAbsent(row.text("family"), row.text("label")));
        var crosswalk = new Crosswalk<Integer>();
        labels.forEach((family, label) -> {
            var named = titles.get(Labels.singular(label));
            if (families2009.knows(family)) {
                crosswalk.split(family, families2009.of(family).keySet(), 1);
            } else if (named != null) {
                crosswalk.split(family, named, 1);
            } else {
                var parts = finer.getOrDefault(family, List.of());
                parts.stream()
                        .map(part -> titles.get(Labels.singular(part)))
                        .filter(found -> found != null)
                        .forEach(found -> crosswalk.split(family, found, 1.0 / parts.size()));
            }
        });
        return crosswalk;
    }

    private static Map<String, Set<Integer>> titles(MarketRows rows, Occupations occupations) {
        var titles = new HashMap<String, Set<Integer>>();
        for (var file : List.of(OfficialFile.OCCUPATIONS, OfficialFile.JOB_TITLES)) {
            rows.each(file, row -> index(occupations, row.text("rome")).ifPresent(occupation -> titles.computeIfAbsent(
                            Labels.singular(Labels.masculine(row.text("title"))), fresh -> new HashSet<>())
                    .add(occupation)));
        }
        return titles;
    }

    /** Index of an occupation; empty for none, or one that isn't among them. */
    static Optional<Integer> index(Occupations occupations, String rome) {
        if (rome == null) {
            return Optional.empty();
        }
        var index = occupations.index(new Rome(rome));
        return index.isPresent() ? Optional.of(index.getAsInt()) : Optional.empty();
    }
}
