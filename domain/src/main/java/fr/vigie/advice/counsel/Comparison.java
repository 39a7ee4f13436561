package fr.vigie.advice.counsel;

import fr.vigie.advice.Department;
import fr.vigie.advice.Rome;
import fr.vigie.advice.market.MarketCell;
import fr.vigie.advice.market.MarketSource;
import fr.vigie.advice.market.Move;
import fr.vigie.advice.model.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hipparchus.distribution.continuous.GammaDistribution;

/**
 * The labour market of one occupation and place beside those near to it: occupations that ROME calls close or to be reached after
 * training, and the departments that share a border. It orders nothing for the person: figures beside figures.
 *
 * @param rows where the person looks first, then occupations, then places
 * @param sources of the figures in them, each once
 */
public record Comparison(List<Row> rows, List<MarketSource> sources) {

    /** Occupations of a kind, and places, at most. */
    private static final int MOST = 4;

    private static final int HORIZON = 6;
    private static final double PER = 100;
    private static final double TAIL = 0.025;

    /** How a row is near. */
    public enum Nearness {
        HERE,
        CLOSE_OCCUPATION,
        OCCUPATION_AFTER_TRAINING,
        NEXT_DEPARTMENT
    }

    /** What rows can be drawn beside each other by. */
    public enum Measure {
        OFFERS,
        HARD_TO_FILL
    }

    /**
     * One occupation in one department.
     *
     * @param offers job offers of the year for a hundred people registered, with what chance alone could make of it from one
     *     year to another (95 %, offers taken for Poisson: Garwood 1936); n is the offers. Null where either is missing, or
     *     nobody is registered
     * @param hard of a hundred hiring projects, those that employers expect to be hard to fill (95 %: Wilson 1927); n is the
     *     projects. Null where that isn't known
     * @param chance that people of the same age, diploma and duration of search who look there return to work for good within
     *     six months; null where no paths are known that may be used
     */
    public record Row(
            Nearness nearness,
            Rome occupation,
            String title,
            Department department,
            MarketCell cell,
            Estimate offers,
            Estimate hard,
            Estimate chance) {

        /** Null where it isn't known. */
        public Estimate of(Measure measure) {
            return measure == Measure.OFFERS ? offers : hard;
        }
    }

    public Comparison {
        rows = List.copyOf(rows);
        sources = List.copyOf(sources);
    }

    /** Around where somebody looks. Those with more openings for those who look come first, those without figures last. */
    public static Comparison of(Knowledge knowledge, Situation situation) {
        var here = situation.seeker().department();
        int occupation = situation.seeker().occupation();
        var rows = new ArrayList<Row>();
        rows.add(row(knowledge, situation, Nearness.HERE, occupation, here));
        for (var nearness : List.of(Nearness.CLOSE_OCCUPATION, Nearness.OCCUPATION_AFTER_TRAINING)) {
            boolean close = nearness == Nearness.CLOSE_OCCUPATION;
            rows.addAll(best(knowledge.market().moves(occupation).stream()
                    .filter(move -> move.close() == close && move.to() != occupation)
                    .map(Move::to)
                    .distinct()
                    .map(to -> row(knowledge, situation, nearness, to, here))));
        }
        rows.addAll(best(Neighbours.of(here).stream()
                .map(there -> row(knowledge, situation, Nearness.NEXT_DEPARTMENT, occupation, there))));
        return new Comparison(rows, sources(knowledge, rows));
    }

    private static List<Row> best(Stream<Row> rows) {
        return rows.sorted(Comparator.comparing(Row::cell, Comparator.comparing(MarketCell.UNKNOWN::equals))
                        .thenComparing(row -> -row.cell().tension().orElse(0))
                        .thenComparing(row -> row.offers == null ? 0 : -row.offers.value())
                        .thenComparing(row -> -row.cell().projects().orElse(0))
                        .thenComparing(Row::occupation)
                        .thenComparing(row -> row.department().code()))
                .limit(MOST)
                .toList();
    }

    private static Row row(
            Knowledge knowledge, Situation situation, Nearness nearness, int occupation, Department department) {
        var cell = knowledge.cell(occupation, department);
        var seeker = situation.seeker();
        return new Row(
                nearness,
                knowledge.market().occupations().at(occupation),
                knowledge.market().title(occupation),
                department,
                cell,
                offers(cell),
                hard(cell),
                knowledge
                        .hazard()
                        .map(hazard -> hazard.chance(
                                occupation, department, seeker.age(), seeker.diploma(), situation.searched(), HORIZON))
                        .orElse(null));
    }

    private static Estimate offers(MarketCell cell) {
        int seekers = cell.seekers().orElse(0);
        if (cell.offers().isEmpty() || seekers == 0) {
            return null;
        }
        int offers = cell.offers().getAsInt();
        double each = PER / seekers;
        double low = offers == 0 ? 0 : new GammaDistribution(offers, 1).inverseCumulativeProbability(TAIL);
        double high = new GammaDistribution(offers + 1.0, 1).inverseCumulativeProbability(1 - TAIL);
        return new Estimate(offers * each, low * each, high * each, offers);
    }

    private static Estimate hard(MarketCell cell) {
        if (cell.difficultyOf().orElse(0) == 0) {
            return null;
        }
        return Estimate.share(
                        cell.difficulty().getAsDouble(), cell.difficultyOf().getAsInt())
                .times(PER);
    }

    private static List<MarketSource> sources(Knowledge knowledge, List<Row> rows) {
        return Arrays.stream(MarketFigure.values())
                .filter(figure ->
                        rows.stream().anyMatch(row -> figure.in(row.cell()).isPresent()))
                .map(knowledge::source)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** What the most rows have, to be drawn; empty where none of it is known of two. */
    public Optional<Measure> drawn() {
        return Arrays.stream(Measure.values())
                .filter(measure -> known(measure) > 1)
                .max(Comparator.comparing(this::known).thenComparing(Comparator.reverseOrder()));
    }

    private long known(Measure measure) {
        return rows.stream().filter(row -> row.of(measure) != null).count();
    }

    /** Whether chances are known of any row. */
    public boolean hasChances() {
        return rows.stream().anyMatch(row -> row.chance() != null);
    }

    /** Whether offers for those who are registered are known of any row. */
    public boolean hasOffers() {
        return rows.stream().anyMatch(row -> row.offers() != null);
    }
}
