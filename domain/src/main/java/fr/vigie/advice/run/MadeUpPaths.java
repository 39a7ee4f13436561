package fr.vigie.advice.run;

import fr.vigie.advice.Department;
import fr.vigie.advice.path.PathStore;
import fr.vigie.advice.run.RunStore.Part;
import fr.vigie.advice.synthetic.Generator;
import fr.vigie.advice.synthetic.Truth;
import fr.vigie.advice.synthetic.World;
import fr.vigie.shared.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

/** Puts made-up job seekers where there are no real ones, and keeps what is true of them, against which estimates are held. */
@ApplicationScoped
public class MadeUpPaths {

    @Inject
    private PathStore paths;

    @Inject
    private CurrentMarket market;

    @Inject
    private RunStore store;

    /**
     * Makes the people of a department anew.
     *
     * @return how many events they have
     * @throws IllegalStateException outside demonstration mode, without occupations, and where there are real paths
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public long make(World world, Department department) {
        if (!Setting.isDemonstration()) {
            throw new IllegalStateException("Paths are made up in demonstration mode alone");
        }
        var known = market.read().market();
        if (known.occupations().size() == 0) {
            throw new IllegalStateException("No occupations are known yet: take the market's files in first");
        }
        var generator = new Generator(world, known);
        var truth = new Truth[1];
        var state = paths.replace(
                department,
                known.occupations(),
                true,
                LocalDate.ofEpochDay(world.horizon()),
                sink -> truth[0] = generator.generate(department, sink::accept));
        keep(department, state.stamp(), truth[0]);
        return state.events();
    }

    @Transactional
    void keep(Department department, long stamp, Truth truth) {
        store.keep(Part.TRUTH, department.index(), stamp(stamp), truth::writeTo);
    }

    /** What is true of all paths that there are; empty unless they all are made up, and this was kept of them. */
    Optional<Truth> truth() {
        var all = new Truth();
        for (var state : paths.states()) {
            if (state.isReadable()) {
                var part = store.isCurrent(Part.TRUTH, state.department().index(), stamp(state.stamp()))
                        ? store.find(Part.TRUTH, state.department().index(), Truth::readFrom)
                        : Optional.<Truth>empty();
                if (part.isEmpty()) {
                    return Optional.empty();
                }
                all.merge(part.get());
            }
        }
        return Optional.of(all);
    }

    private static String stamp(long state) {
        return AdviceRuns.hasher("truth").putLong(state).hash().toString();
    }
}
