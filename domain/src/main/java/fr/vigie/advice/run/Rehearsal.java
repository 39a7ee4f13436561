package fr.vigie.advice.run;

import fr.vigie.advice.Department;
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
import java.util.function.Consumer;

/**
 * The method tried on made-up people, of whom the truth is known: what {@link AdviceStages} does in a night, in the same order and in
 * memory. Some 150 bytes a person are kept.
 */
final class Rehearsal {

    private static final int BLOCK = 2_000;

    private record Block(Department department, byte[] spells) {}

    private final List<Block> blocks = new ArrayList<>();
    private final Truth truth = new Truth();
    private final BaselineFit fit;
    private final BaselineFit earlierFit;
    private final EffectEstimator estimated;
    private final HoldOut heldOut;

    /** Does it all. */
    Rehearsal(World world, Market market) {
        var occupations = market.occupations();
        int cut = AdviceStages.months(LocalDate.ofEpochDay(world.horizon())) - AdviceStages.HELD_OUT;
        var exposure = Exposure.of(occupations.size());
        var earlier = Exposure.until(occupations.size(), cut);
        var generator = new Generator(world, market);
        for (var department : Department.all()) {
            makePaths(generator, department, world.horizon(), spell -> {
                exposure.add(spell);
                earlier.add(spell);
            });
            exposure.settle(department);
            earlier.settle(department);
        }
        fit = BaselineFit.of(exposure);
        earlierFit = BaselineFit.of(earlier);
        var scores = Scores.of(exposure, fit.hazard(), occupations);
        var counts = EffectCounts.of(scores, fit.hazard(), occupations);
        heldOut = HoldOut.of(new HoldOut.Prediction(earlierFit.hazard(), earlier, occupations, cut));
        blocks.forEach(
                block -> SpellBlock.decode(block.spells(), block.department()).forEachRemaining(spell -> {
                    counts.add(spell);
                    heldOut.add(spell);
                }));
        estimated = EffectEstimator.of(counts, exposure, scores, fit.hazard(), occupations);
    }

    private void makePaths(Generator generator, Department department, int horizon, Consumer<Spell> seeing) {
        var spells = new ArrayList<Spell>();
        truth.merge(generator.generate(department, (person, events) -> {
            SpellReader.spells(person, events, horizon).forEach(spell -> {
                seeing.accept(spell);
                spells.add(spell);
            });
            if (spells.size() >= BLOCK) {
                keep(department, spells);
            }
        }));
        keep(department, spells);
    }

    private void keep(Department department, List<Spell> spells) {
        blocks.add(new Block(department, SpellBlock.encode(spells)));
        spells.clear();
    }

    /** Of all that is known. */
    BaselineFit fit() {
        return fit;
    }

    EffectEstimator estimated() {
        return estimated;
    }

    /** How near the truth it came. */
    Recovery recovery() {
        return Recovery.of(estimated, TrueEffects.of(truth));
    }

    /** What a run would say of itself before anybody is advised. */
    List<Metric> figures() {
        var figures = new ArrayList<>(RunFigures.of(fit, earlierFit));
        figures.addAll(RunFigures.of(estimated.summaries()));
        figures.addAll(RunFigures.of(heldOut.figures()));
        var recovery = recovery();
        figures.addAll(RunFigures.of(recovery));
        figures.add(RunFigures.starts(truth, recovery.strata()));
        return figures;
    }

    /** Shows those of the department who are still searching. */
    void searching(Department department, Consumer<Situation> seeing) {
        var searching = new StillSearching(seeing);
        blocks.stream()
                .filter(block -> block.department().equals(department))
                .forEach(block -> SpellBlock.decode(block.spells(), department).forEachRemaining(searching));
    }
}
