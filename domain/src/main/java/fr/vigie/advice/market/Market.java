package fr.vigie.advice.market;

import fr.vigie.advice.Department;
import fr.vigie.advice.Occupations;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;

/** The labour market as the current data sets have it, whole and in memory. */
public final class Market {

    private final Occupations occupations;
    private final List<String> titles;
    private final MarketCell[] cells;
    private final List<List<Move>> moves;
    private final boolean demonstration;
    private final List<MarketSource> sources;

    /**
     * @param titles of the occupations, by index
     * @param cells by occupation, then department: {@code occupation × 101 + department}; null where nothing is known
     * @param moves by occupation
     * @param demonstration whether the figures are made up, not official
     * @throws IllegalArgumentException if a list hasn't the length that the occupations ask for
     */
    public Market(
            Occupations occupations,
            List<String> titles,
            MarketCell[] cells,
            List<List<Move>> moves,
            boolean demonstration,
            List<MarketSource> sources) {
        int size = occupations.size();
        int width = Department.all().size();
        if (titles.size() != size || cells.length != size * width || moves.size() != size) {
            throw new IllegalArgumentException("Not the length of " + size + " occupations");
        }
        this.occupations = occupations;
        this.titles = List.copyOf(titles);
        this.cells = cells.clone();
        this.moves = moves.stream().map(List::copyOf).toList();
        this.demonstration = demonstration;
        this.sources = List.copyOf(sources);
    }

    public Occupations occupations() {
        return occupations;
    }

    public String title(int occupation) {
        return titles.get(occupation);
    }

    /** Never null: {@link MarketCell#UNKNOWN} where nothing is known. */
    public MarketCell cell(int occupation, Department department) {
        return Objects.requireNonNullElse(
                cells[occupation * Department.all().size() + department.index()], MarketCell.UNKNOWN);
    }

    /** Whether any cell has a figure. */
    public boolean knows(Function<MarketCell, OptionalInt> figure) {
        return Arrays.stream(cells).filter(Objects::nonNull).anyMatch(cell -> figure.apply(cell)
                .isPresent());
    }

    public List<Move> moves(int occupation) {
        return moves.get(occupation);
    }

    public boolean isDemonstration() {
        return demonstration;
    }

    /** What it rests on. */
    public List<MarketSource> sources() {
        return sources;
    }
}
