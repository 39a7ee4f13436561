package fr.vigie.advice.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.advice.Department;
import fr.vigie.advice.Occupations;
import fr.vigie.advice.Rome;
import fr.vigie.advice.market.Market;
import fr.vigie.advice.market.MarketCell;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The made-up labour market follows what the official figures tell. */
class LabourTest {

    @Test
    void work_is_found_more_easily_where_offers_are_many_for_each_seeker() {
        var told = new Labour(5, market(cell(900, 300), cell(100, 300)));
        var untold = new Labour(5, market(null, null));

        assertThat(told.ease(0, 0) / untold.ease(0, 0)).isBetween(1.1, 2.0);
        assertThat(told.ease(1, 0) / untold.ease(1, 0)).isBetween(0.5, 0.9);
    }

    @Test
    void occupations_are_looked_for_as_often_as_the_figures_say() {
        var labour = new Labour(5, market(cell(100, 900), cell(100, 100)));
        var draws = new Draws().begin(1, 1, 1);

        long first = IntStream.range(0, 10_000)
                .filter(draw -> labour.draw(draws) == 0)
                .count();

        assertThat(first / 10_000.0).isCloseTo(0.9, within(0.01));
    }

    @Test
    void without_an_occupation_there_is_no_world() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Labour(
                        5,
                        new Market(
                                new Occupations(List.of()), List.of(), new MarketCell[0], List.of(), true, List.of())));
    }

    private static MarketCell cell(int offers, int seekers) {
        return new MarketCell(
                OptionalInt.of(offers),
                OptionalInt.of(seekers),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                null);
    }

    /** Two occupations; what is told is told of the first department alone. */
    private static Market market(MarketCell first, MarketCell second) {
        int width = Department.all().size();
        var cells = new MarketCell[2 * width];
        cells[0] = first;
        cells[width] = second;
        return new Market(
                new Occupations(List.of(new Rome("A1101"), new Rome("A1201"))),
                Collections.nCopies(2, "-"),
                cells,
                Collections.nCopies(2, List.of()),
                true,
                List.of());
    }
}
