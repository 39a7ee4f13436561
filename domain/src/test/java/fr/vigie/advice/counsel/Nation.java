package fr.vigie.advice.counsel;

import fr.vigie.advice.Action;
import fr.vigie.advice.AgeBand;
import fr.vigie.advice.Department;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.Experience;
import fr.vigie.advice.Mobility;
import fr.vigie.advice.Occupations;
import fr.vigie.advice.Rome;
import fr.vigie.advice.Seeker;
import fr.vigie.advice.market.Market;
import fr.vigie.advice.market.MarketCell;
import fr.vigie.advice.market.MarketSource;
import fr.vigie.advice.market.Move;
import fr.vigie.advice.model.BaselineHazard;
import fr.vigie.advice.path.Spell;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A market of the nation's size, with hazards and effects, and people of one department: how fast advice is. */
final class Nation {

    static final int OCCUPATIONS = 532;
    static final Department NORD = Department.of("59").orElseThrow();

    private static final int DEPARTMENTS = Department.all().size();
    private static final int CELLS = OCCUPATIONS * DEPARTMENTS;

    private final SplittableRandom random = new SplittableRandom(11);

    /** Everything known, so that every part of the work is done. */
    Knowledge knowledge() {
        var codes = IntStream.range(0, OCCUPATIONS)
                .mapToObj(i -> new Rome((char) ('A' + i % Rome.DOMAINS) + String.valueOf(1_000 + i)))
                .toList();
        var occupations = new Occupations(codes);
        var cells = new MarketCell[CELLS];
        for (int i = 0; i < CELLS; i++) {
            cells[i] = random.nextInt(4) == 0
                    ? null
                    : Markets.cell(
                            random.nextInt(2_000),
                            1 + random.nextInt(4_000),
                            random.nextInt(900),
                            random.nextDouble(),
                            1 + random.nextInt(5));
        }
        List<List<Move>> moves = new ArrayList<>();
        for (int i = 0; i < OCCUPATIONS; i++) {
            moves.add(random.ints(8, 0, OCCUPATIONS)
                    .mapToObj(to -> new Move(to, to % 2 == 0))
                    .toList());
        }
        var titles =
                occupations.all().stream().map(rome -> "Métier " + rome.code()).toList();
        var market = new Market(occupations, titles, cells, moves, false, List.<MarketSource>of());
        return Knowledge.of(market, Markets.sources(), true).withPaths(hazard(), CounselPropertyTest.effects(11), true);
    }

    List<Situation> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(person -> new Situation(
                        new Seeker(
                                person,
                                NORD,
                                (int) (OCCUPATIONS * random.nextDouble() * random.nextDouble()),
                                AgeBand.values()[random.nextInt(5)],
                                Diploma.values()[random.nextInt(5)],
                                Experience.values()[random.nextInt(4)],
                                Mobility.values()[random.nextInt(4)],
                                random.nextInt(3) > 0,
                                random.nextInt(1 << 9) & random.nextInt(1 << 9)),
                        random.nextInt(Spell.LONGEST),
                        random.nextInt(1 << Action.COUNT)
                                & random.nextInt(1 << Action.COUNT)
                                & random.nextInt(1 << Action.COUNT),
                        0))
                .toList();
    }

    private BaselineHazard hazard() {
        var cell = new float[CELLS];
        var low = new float[CELLS];
        var high = new float[CELLS];
        for (int i = 0; i < CELLS; i++) {
            cell[i] = (float) (0.5 + random.nextDouble());
            low[i] = 0.8f * cell[i];
            high[i] = 1.2f * cell[i];
        }
        return new BaselineHazard(
                0.05,
                between(AgeBand.values().length),
                between(Diploma.values().length),
                between(Spell.LONGEST),
                between(OCCUPATIONS),
                between(DEPARTMENTS),
                cell,
                low,
                high,
                new int[CELLS]);
    }

    private double[] between(int length) {
        return random.doubles(length, 0.8, 1.2).toArray();
    }
}
