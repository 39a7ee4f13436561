package fr.vigie.advice.run;

import fr.vigie.advice.model.Recovery;
import fr.vigie.advice.run.RunStore.Part;
import fr.vigie.advice.synthetic.Scenario;
import fr.vigie.advice.synthetic.World;
import fr.vigie.shared.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tries the method in worlds of which the truth is known, on the market of now: one as nasty as we could think of, one in which nothing
 * works, and one in which it must fail. Whatever paths a run rests on, these figures say what its estimates are worth.
 */
@ApplicationScoped
class TriedWorlds {

    private static final List<Scenario> WORLDS = List.of(Scenario.REAL, Scenario.NULL, Scenario.HIDDEN_CONFOUNDER);

    /** Not that of the paths that a demonstration makes up: who tuned a rule on these would find other people here. */
    private static final long SEED = 60_025;

    /** Last day of their data: any would do, and the same one gives the same figures. */
    private static final int HORIZON = (int) LocalDate.of(2026, 6, 30).toEpochDay();

    @Inject
    private CurrentMarket market;

    @Inject
    private RunStore store;

    /** What came out in each; nothing where nobody lives in them. In the caller's transaction. */
    List<Metric> figures() {
        int people = Setting.ADVICE_WORLD_PEOPLE.asInt();
        return people == 0
                ? List.of()
                : WORLDS.stream().flatMap(world -> figures(world, people)).toList();
    }

    private Stream<Metric> figures(Scenario scenario, int people) {
        var read = market.read();
        var stamp = AdviceRuns.hasher("world")
                .putUnencodedChars(read.stamp())
                .putInt(people)
                .putLong(SEED)
                .putInt(HORIZON)
                .hash()
                .toString();
        if (!store.isCurrent(Part.WORLD, scenario.ordinal(), stamp)) {
            var recovery = new Rehearsal(new World(SEED, people, HORIZON, scenario), read.market()).recovery();
            store.keep(Part.WORLD, scenario.ordinal(), stamp, recovery::writeTo);
        }
        return store.find(Part.WORLD, scenario.ordinal(), Recovery::readFrom).stream()
                .flatMap(recovery -> RunFigures.of(scenario, people, recovery).stream());
    }
}
