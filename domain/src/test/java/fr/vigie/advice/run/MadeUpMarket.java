package fr.vigie.advice.run;

import fr.vigie.advice.Department;
import fr.vigie.advice.Occupations;
import fr.vigie.advice.Rome;
import fr.vigie.advice.market.Extent;
import fr.vigie.advice.market.Market;
import fr.vigie.advice.market.MarketCell;
import fr.vigie.advice.market.Move;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A market of seventy occupations in fourteen domains, with figures in most places, and moves from each to the next two. */
final class MadeUpMarket {

    private static final int IN_A_DOMAIN = 5;

    private MadeUpMarket() {}

    static Market market() {
        var occupations = new Occupations(IntStream.range(0, Rome.DOMAINS * IN_A_DOMAIN)
                .mapToObj(at -> new Rome((char) ('A' + at / IN_A_DOMAIN) + "110" + (1 + at % IN_A_DOMAIN)))
                .toList());
        var random = new SplittableRandom(3);
        var cells = new MarketCell[occupations.size() * Department.all().size()];
        for (int at = 0; at < cells.length; at++) {
            cells[at] = random.nextInt(10) == 0 ? null : cell(random);
        }
        return new Market(
                occupations,
                occupations.all().stream().map(Rome::code).toList(),
                cells,
                IntStream.range(0, occupations.size())
                        .mapToObj(at -> List.of(
                                new Move((at + 1) % occupations.size(), true),
                                new Move((at + 2) % occupations.size(), false)))
                        .toList(),
                true,
                List.of());
    }

    private static MarketCell cell(SplittableRandom random) {
        int offers = 5 + random.nextInt(200);
        int seekers = 20 + random.nextInt(400);
        int projects = 5 + random.nextInt(100);
        return new MarketCell(
                OptionalInt.of(offers),
                OptionalInt.of(seekers),
                OptionalInt.of(projects),
                OptionalDouble.of(random.nextDouble()),
                OptionalInt.of(projects),
                OptionalInt.of(1 + random.nextInt(5)),
                Extent.DEPARTMENT);
    }
}
