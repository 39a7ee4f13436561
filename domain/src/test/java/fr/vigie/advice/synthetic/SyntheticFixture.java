package fr.vigie.advice.synthetic;

import fr.vigie.advice.Department;
import fr.vigie.advice.Occupations;
import fr.vigie.advice.Rome;
import fr.vigie.advice.market.Market;
import fr.vigie.advice.market.MarketCell;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** A market that knows nothing, of five occupations in each domain of ROME. */
final class SyntheticFixture {

    static final int HORIZON = (int) LocalDate.of(2026, 9, 30).toEpochDay();

    private SyntheticFixture() {}

    static World world(int people, Scenario scenario) {
        return new World(20260930, people, HORIZON, scenario);
    }

    static Market emptyMarket() {
        var occupations = new Occupations(IntStream.range(0, Rome.DOMAINS)
                .boxed()
                .flatMap(domain ->
                        IntStream.range(0, 5).mapToObj(number -> new Rome((char) ('A' + domain) + "110" + number)))
                .toList());
        int size = occupations.size();
        return new Market(
                occupations,
                Collections.nCopies(size, "-"),
                new MarketCell[size * Department.all().size()],
                Collections.nCopies(size, List.of()),
                true,
                List.of());
    }
}
