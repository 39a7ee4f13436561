package fr.vigie.advice.market;

import fr.vigie.advice.Department;
import fr.vigie.advice.Occupations;
import fr.vigie.advice.market.official.OfficialFile;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is lost of the data sets that the market's cells don't rest on. */
final class OtherLosses {

    private final MarketRows rows;
    private final Occupations occupations;

    OtherLosses(MarketRows rows, Occupations occupations) {
        this.rows = rows;
        this.occupations = occupations;
    }

    Map<OfficialFile, List<CrosswalkLoss>> all() {
        var losses = new EnumMap<OfficialFile, List<CrosswalkLoss>>(OfficialFile.class);
        losses.put(OfficialFile.FAMILY_ROME, List.of(families()));
        losses.put(OfficialFile.INDUSTRIES, List.of(industries()));
        losses.put(OfficialFile.OUTLOOK, List.of(outlook()));
        losses.put(OfficialFile.COMMUNE_AREAS, List.of(communes()));
        losses.put(OfficialFile.COMMUNE_POINTS, List.of(points()));
        return losses;
    }

    private CrosswalkLoss families() {
        var tally = new CrosswalkLoss.Tally();
        rows.each(OfficialFile.FAMILY_ROME, row -> tally.count(joins(row), 0));
        return tally.at(Joint.OCCUPATION);
    }

    private CrosswalkLoss industries() {
        var tally = new CrosswalkLoss.Tally();
        rows.each(
                OfficialFile.INDUSTRIES,
                row -> tally.count(joins(row), row.number("hirings").orElse(0)));
        return tally.at(Joint.OCCUPATION);
    }

    /** Its families are the 87, or several of them: each begins the codes of its detailed ones. */
    private CrosswalkLoss outlook() {
        var known = new HashSet<String>();
        rows.each(OfficialFile.FAMILY_ROME, row -> {
            if (joins(row) > 0) {
                known.add(row.text("family").substring(0, 3));
            }
        });
        var tally = new CrosswalkLoss.Tally();
        rows.each(OfficialFile.OUTLOOK, row -> {
            var families = Set.of(row.text("families").split(";"));
            double joined = (double) families.stream().filter(known::contains).count() / families.size();
            tally.count(joined, row.decimal("jobs").orElse(0));
        });
        return tally.at(Joint.OCCUPATION);
    }

    private CrosswalkLoss communes() {
        var tally = new CrosswalkLoss.Tally();
        rows.each(
                OfficialFile.COMMUNE_AREAS,
                row -> tally.count(Department.ofCommune(row.text("commune")).isPresent() ? 1 : 0, 0));
        return tally.at(Joint.DEPARTMENT);
    }

    private CrosswalkLoss points() {
        var inAreas = new HashSet<String>();
        rows.each(OfficialFile.COMMUNE_AREAS, row -> inAreas.add(row.text("commune")));
        var tally = new CrosswalkLoss.Tally();
        rows.each(OfficialFile.COMMUNE_POINTS, row -> tally.count(inAreas.contains(row.text("commune")) ? 1 : 0, 0));
        return tally.at(Joint.AREA);
    }

    private double joins(MarketRow row) {
        return Crosswalks.index(occupations, row.text("rome")).isPresent() ? 1 : 0;
    }
}
