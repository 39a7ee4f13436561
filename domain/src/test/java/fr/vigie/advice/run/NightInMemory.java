package fr.vigie.advice.run;

import fr.vigie.advice.Department;
import fr.vigie.advice.Occupations;
import fr.vigie.advice.counsel.Counsel;
import fr.vigie.advice.counsel.Knowledge;
import fr.vigie.advice.counsel.Situation;
import fr.vigie.advice.market.Market;
import fr.vigie.advice.model.BaselineFit;
import fr.vigie.advice.model.EffectCounts;
import fr.vigie.advice.model.EffectEstimator;
import fr.vigie.advice.model.Exposure;
import fr.vigie.advice.model.HoldOut;
import fr.vigie.advice.model.Recovery;
import fr.vigie.advice.model.Scores;
import fr.vigie.advice.path.Spell;
import fr.vigie.advice.path.SpellBlock;
import fr.vigie.advice.path.SpellReader;
import fr.vigie.advice.synthetic.Generator;
import fr.vigie.advice.synthetic.Truth;
import fr.vigie.advice.synthetic.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A run of the advice on made-up people without a database: the same rules in the same order. */
final class NightInMemory {

    private static final int SAMPLE = 4_000;
    private static final int BLOCK = 2_000;

    private final World world;
    private final Market market;
    private final Occupations occupations;
    private final List<byte[]> blocks = new ArrayList<>();
    private final List<Department> places = new ArrayList<>();
    private final Truth truth = new Truth();
    private final Exposure exposure;
    private final Exposure earlier;
    private final int cut;

    NightInMemory(World world, Market market) {
        this.world = world;
        this.market = market;
        occupations = market.occupations();
        cut = AdviceStages.months(LocalDate.ofEpochDay(world.horizon())) - AdviceStages.HELD_OUT;
        exposure = Exposure.of(occupations.size());
        earlier = Exposure.until(occupations.size(), cut);
    }

    /** What came of it. */
    record Outcome(List<Metric> metrics, Choice choice) {}

    Outcome run() {
        Department.all().forEach(this::readPaths);
        var fit = BaselineFit.of(exposure);
        var earlierFit = BaselineFit.of(earlier);
        var hazard = fit.hazard();
        var scores = Scores.of(exposure, hazard, occupations);
        var counts = EffectCounts.of(scores, hazard, occupations);
        var heldOut = HoldOut.of(new HoldOut.Prediction(earlierFit.hazard(), earlier, occupations, cut));
        spells(spell -> {
            counts.add(spell);
            heldOut.add(spell);
        });
        var estimated = EffectEstimator.of(counts, exposure, scores, hazard, occupations);
        var metrics = new ArrayList<>(RunFigures.of(fit, earlierFit));
        metrics.addAll(RunFigures.of(estimated.summaries()));
        metrics.addAll(RunFigures.of(heldOut.figures()));
        metrics.addAll(RunFigures.of(Recovery.of(estimated, TrueEffects.of(truth)), truth));
        var knowledge = Knowledge.of(market, Map.of(), true).withPaths(hazard, estimated.effects(), true);
        return choose(new Counsel(knowledge, 1), metrics);
    }

    private void readPaths(Department department) {
        var block = new ArrayList<Spell>();
        truth.merge(new Generator(world, market).generate(department, (person, events) -> {
            for (var spell : SpellReader.spells(person, events, world.horizon())) {
                exposure.add(spell);
                earlier.add(spell);
                block.add(spell);
            }
            if (block.size() >= BLOCK) {
                keep(department, block);
            }
        }));
        keep(department, block);
    }

    private void keep(Department department, List<Spell> block) {
        blocks.add(SpellBlock.encode(block));
        places.add(department);
        block.clear();
    }

    private void spells(Consumer<Spell> seeing) {
        for (int at = 0; at < blocks.size(); at++) {
            SpellBlock.decode(blocks.get(at), places.get(at)).forEachRemaining(seeing);
        }
    }

    private void searching(Department department, Consumer<Situation> seeing) {
        var searching = new StillSearching(seeing);
        for (int at = 0; at < blocks.size(); at++) {
            if (places.get(at).equals(department)) {
                SpellBlock.decode(blocks.get(at), department).forEachRemaining(searching);
            }
        }
    }

    private Outcome choose(Counsel counsel, List<Metric> metrics) {
        var choice = new Choice(1, 0);
        for (var department : Department.all()) {
            var people = new ArrayList<Situation>();
            searching(department, people::add);
            var sample = people.subList(0, Math.min(SAMPLE, people.size()));
            var advising = counsel.in(department, counsel.prices(department, sample, people.size()));
            var own = new Choice(1, people.size());
            for (var person : people) {
                own.add(advising.advise(person));
            }
            choice.merge(own);
        }
        metrics.addAll(RunFigures.of(choice));
        return new Outcome(List.copyOf(metrics), choice);
    }
}
