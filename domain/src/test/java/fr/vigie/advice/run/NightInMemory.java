package fr.vigie.advice.run;

import fr.vigie.advice.Department;
import fr.vigie.advice.counsel.Counsel;
import fr.vigie.advice.counsel.Knowledge;
import fr.vigie.advice.counsel.Situation;
import fr.vigie.advice.market.Market;
import fr.vigie.advice.synthetic.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A run of the advice on made-up people without a database, to the last piece of advice. */
final class NightInMemory {

    private static final int SAMPLE = 4_000;

    private final Rehearsal rehearsal;
    private final Market market;

    NightInMemory(World world, Market market) {
        this.market = market;
        rehearsal = new Rehearsal(world, market);
    }

    /** What came of it. */
    record Outcome(List<Metric> metrics, Choice choice) {}

    Outcome run() {
        var knowledge = Knowledge.of(market, Map.of(), true)
                .withPaths(rehearsal.fit().hazard(), rehearsal.estimated().effects(), true);
        var counsel = new Counsel(knowledge, 1);
        var choice = new Choice(1, 0);
        for (var department : Department.all()) {
            var people = new ArrayList<Situation>();
            rehearsal.searching(department, people::add);
            var sample = people.subList(0, Math.min(SAMPLE, people.size()));
            var advising = counsel.in(department, counsel.prices(department, sample, people.size()));
            var own = new Choice(1, people.size());
            for (var person : people) {
                own.add(advising.advise(person));
            }
            choice.merge(own);
        }
        var metrics = new ArrayList<>(rehearsal.figures());
        metrics.addAll(RunFigures.of(choice));
        return new Outcome(List.copyOf(metrics), choice);
    }
}
