package fr.vigie.advice.market;

import fr.vigie.advice.Department;
import fr.vigie.advice.Occupations;
import fr.vigie.advice.Rome;
import fr.vigie.advice.market.official.OfficialFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Joins the rows of official files to occupations and departments, and counts what doesn't join. */
final class MarketAssembly {

    /**
     * Registered job seekers of the country are some millions. A file that counts fewer than that isn't of them all, whatever it
     * says, and what it says of a place would be untrue.
     */
    static final double FEWEST_SEEKERS = 1_000_000;

    /** A department's sum is told if areas with at least this part of its communes have a figure. */
    private static final double LEAST_PART = 0.5;

    /** A share of fewer projects says nothing. */
    private static final double FEWEST_PROJECTS = 20;

    private static final double NOTHING = 1e-9;
    private static final int WIDTH = Department.all().size();

    private final MarketRows rows;
    private final Occupations occupations;
    private final List<String> titles;
    private final Crosswalk<Integer> families2009;
    private final double fewestSeekers;
    private final Figures offers;
    private final Figures seekers;
    private final Figures covered;
    private final Figures projects;
    private final Figures hard;
    private final Figures hardOf;
    private final Tensions tensions;
    private final MarketCell[] cells;
    private final List<List<Move>> moves;
    private final Map<OfficialFile, List<CrosswalkLoss>> losses = new EnumMap<>(OfficialFile.class);

    /** @param fewestSeekers see {@link #FEWEST_SEEKERS}; 0 for a made-up market, which is as small as it likes */
    MarketAssembly(MarketRows rows, double fewestSeekers) {
        this.rows = rows;
        this.fewestSeekers = fewestSeekers;
        var names = names();
        occupations = new Occupations(names.keySet());
        titles = List.copyOf(names.values());
        families2009 = Crosswalks.families2009(rows, occupations);
        int size = occupations.size() * WIDTH;
        offers = new Figures(size);
        seekers = new Figures(size);
        covered = new Figures(size);
        projects = new Figures(size);
        hard = new Figures(size);
        hardOf = new Figures(size);
        addAreas();
        addProjects();
        tensions = new Tensions(rows, families2009);
        cells = cells();
        moves = moves();
    }

    Market market(boolean demonstration, List<MarketSource> sources) {
        return new Market(occupations, titles, cells, moves, demonstration, sources);
    }

    Occupations occupations() {
        return occupations;
    }

    /** What each data set lost. */
    Map<OfficialFile, List<CrosswalkLoss>> losses() {
        return losses;
    }

    /**
     * Occupations with their titles, in the order of their codes. ROME 3.47's file lacks one (L1510) that its job titles have:
     * its title is the one that the figures by area give, or else a job title.
     */
    private TreeMap<Rome, String> names() {
        var names = new TreeMap<Rome, String>();
        rows.each(OfficialFile.OCCUPATIONS, row -> names.put(new Rome(row.text("rome")), row.text("title")));
        var more = new TreeMap<Rome, String>();
        rows.each(
                OfficialFile.JOB_TITLES, row -> more.putIfAbsent(new Rome(row.text("rome")), row.text("short_title")));
        more.keySet().removeAll(names.keySet());
        if (!more.isEmpty()) {
            rows.each(
                    OfficialFile.ROME_AREA,
                    row -> more.computeIfPresent(new Rome(row.text("rome")), (rome, title) -> row.text("title")));
        }
        names.putAll(more);
        return names;
    }

    private void addAreas() {
        var areas = Crosswalks.areas(rows);
        var parts = Crosswalks.parts(rows);
        var toOccupation = new CrosswalkLoss.Tally();
        var toDepartment = new CrosswalkLoss.Tally();
        double registered = registered();
        boolean whole = registered >= fewestSeekers;
        rows.each(OfficialFile.ROME_AREA, row -> {
            var occupation = Crosswalks.index(occupations, row.text("rome"));
            double volume = row.number("seekers").orElse(0);
            toOccupation.count(occupation.isPresent() ? 1 : 0, volume);
            toDepartment.count(areas.joined(row.text("area")), volume);
            occupation.filter(any -> whole).ifPresent(index -> {
                areas.of(row.text("area")).forEach((department, weight) -> {
                    int cell = cell(index, department);
                    row.number("offers").ifPresent(number -> offers.add(cell, weight * number));
                    row.number("seekers").ifPresent(number -> seekers.add(cell, weight * number));
                });
                parts.getOrDefault(row.text("area"), Map.of())
                        .forEach((department, part) -> covered.add(cell(index, department), part));
            });
        });
        var lost = new ArrayList<>(List.of(toOccupation.at(Joint.OCCUPATION), toDepartment.at(Joint.DEPARTMENT)));
        if (!whole && registered > 0) {
            lost.add(new CrosswalkLoss(Joint.WHOLE, toOccupation.rows(), toOccupation.rows(), registered, registered));
        }
        losses.put(OfficialFile.ROME_AREA, lost);
    }

    private double registered() {
        var sum = new double[1];
        rows.each(OfficialFile.ROME_AREA, row -> sum[0] += row.number("seekers").orElse(0));
        return sum[0];
    }

    /** Of areas with a large enough part of the department: of fewer, a sum says nothing of it. */
    private OptionalInt ofAreas(Figures figures, int cell) {
        return covered.knows(cell) && covered.sum(cell) > LEAST_PART - NOTHING
                ? figures.rounded(cell)
                : OptionalInt.empty();
    }

    /**
     * Masked figures add nothing. A family's projects are split equally over its occupations: what one of them has is an estimate.
     * The share of hard ones rests on the cells where both are published.
     */
    private void addProjects() {
        var families = Crosswalks.families2021(rows, occupations, families2009);
        var toOccupation = new CrosswalkLoss.Tally();
        var toDepartment = new CrosswalkLoss.Tally();
        rows.each(OfficialFile.HIRING_PROJECTS, row -> {
            var department = Department.of(row.text("department"));
            var number = row.number("projects");
            toOccupation.count(families.joined(row.text("family")), number.orElse(0));
            toDepartment.count(department.isPresent() ? 1 : 0, number.orElse(0));
            if (department.isPresent() && number.isPresent()) {
                families.of(row.text("family")).forEach((occupation, weight) -> {
                    int cell = cell(occupation, department.get());
                    projects.add(cell, weight * number.getAsInt());
                    row.number("hard").ifPresent(hardOnes -> {
                        hard.add(cell, weight * hardOnes);
                        hardOf.add(cell, weight * number.getAsInt());
                    });
                });
            }
        });
        losses.put(
                OfficialFile.HIRING_PROJECTS,
                List.of(toOccupation.at(Joint.OCCUPATION), toDepartment.at(Joint.DEPARTMENT)));
    }

    private MarketCell[] cells() {
        var assembled = new MarketCell[occupations.size() * WIDTH];
        var toDepartment = new CrosswalkLoss.Tally();
        for (int occupation = 0; occupation < occupations.size(); occupation++) {
            for (var department : Department.all()) {
                int cell = cell(occupation, department);
                var tension = tensions.of(occupation, department);
                if (tension != null) {
                    toDepartment.count(tension.extent() == Extent.DEPARTMENT ? 1 : 0, 0);
                }
                var known = known(cell, tension);
                assembled[cell] = known.equals(MarketCell.UNKNOWN) ? null : known;
            }
        }
        losses.put(OfficialFile.TENSION, List.of(tensions.loss(), toDepartment.at(Joint.OWN_DEPARTMENT)));
        return assembled;
    }

    private MarketCell known(int cell, Tensions.Tension tension) {
        boolean hasDifficulty = hardOf.knows(cell) && hardOf.sum(cell) >= FEWEST_PROJECTS;
        return new MarketCell(
                ofAreas(offers, cell),
                ofAreas(seekers, cell),
                projects.rounded(cell),
                hasDifficulty
                        ? OptionalDouble.of(Math.min(1, hard.sum(cell) / hardOf.sum(cell)))
                        : OptionalDouble.empty(),
                hasDifficulty ? hardOf.rounded(cell) : OptionalInt.empty(),
                tension == null ? OptionalInt.empty() : OptionalInt.of(tension.tensionClass()),
                tension == null ? null : tension.extent());
    }

    /** A move that ROME names for single titles alone stands for the whole occupation; if one kind is close, it is close. */
    private List<List<Move>> moves() {
        var close = new ArrayList<TreeMap<Integer, Boolean>>();
        occupations.all().forEach(occupation -> close.add(new TreeMap<>()));
        var toOccupation = new CrosswalkLoss.Tally();
        rows.each(OfficialFile.MOVES, row -> {
            var from = Crosswalks.index(occupations, row.text("rome"));
            var to = Crosswalks.index(occupations, row.text("target"));
            boolean joined = from.isPresent() && to.isPresent();
            toOccupation.count(joined ? 1 : 0, 0);
            if (joined && !from.equals(to)) {
                close.get(from.get()).merge(to.get(), row.is("is_close"), Boolean::logicalOr);
            }
        });
        losses.put(OfficialFile.MOVES, List.of(toOccupation.at(Joint.OCCUPATION)));
        return close.stream()
                .map(targets -> targets.entrySet().stream()
                        .map(target -> new Move(target.getKey(), target.getValue()))
                        .toList())
                .toList();
    }

    private static int cell(int occupation, Department department) {
        return occupation * WIDTH + department.index();
    }
}
