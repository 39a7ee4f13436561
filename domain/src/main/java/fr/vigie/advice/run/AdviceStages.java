package fr.vigie.advice.run;

import fr.vigie.advice.Department;
import fr.vigie.advice.Occupations;
import fr.vigie.advice.SplitMix;
import fr.vigie.advice.counsel.AdviceCode;
import fr.vigie.advice.counsel.Counsel;
import fr.vigie.advice.counsel.Knowledge;
import fr.vigie.advice.counsel.Prices;
import fr.vigie.advice.counsel.Situation;
import fr.vigie.advice.model.ActionEffects;
import fr.vigie.advice.model.BaselineFit;
import fr.vigie.advice.model.BaselineHazard;
import fr.vigie.advice.model.EffectCounts;
import fr.vigie.advice.model.EffectEstimator;
import fr.vigie.advice.model.Exposure;
import fr.vigie.advice.model.HoldOut;
import fr.vigie.advice.model.Recovery;
import fr.vigie.advice.model.Scores;
import fr.vigie.advice.path.PathState;
import fr.vigie.advice.path.PathStore;
import fr.vigie.advice.path.SpellBlock;
import fr.vigie.advice.path.SpellBlocks;
import fr.vigie.advice.path.SpellReader;
import fr.vigie.advice.run.RunStore.Model;
import fr.vigie.advice.run.RunStore.Part;
import fr.vigie.shared.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a run does, stage by stage; the batch job says in which order. What concerns one department is done in one transaction, and
 * not at all where what it rests on hasn't changed: a run that is taken up again, or that follows an unchanged day, soon is where it
 * was.
 */
@ApplicationScoped
public class AdviceStages {

    /** Months before the data's end up to which the model is fitted that is then held against what followed. */
    static final int HELD_OUT = 6;

    /** Of the draws among what ties. It stays: who was advised something isn't advised something else for no reason. */
    public static final long SEED = 20_260_101;

    /** So many people of a department tell how crowded places get. */
    private static final int SAMPLE = 4_000;

    private static final int MONTHS_A_YEAR = 12;

    @Inject
    private AdviceRuns runs;

    @Inject
    private PathStore paths;

    @Inject
    private SpellBlocks blocks;

    @Inject
    private CurrentMarket market;

    @Inject
    private MadeUpPaths made;

    @Inject
    private TriedWorlds worlds;

    @Inject
    private RunStore store;

    /** What all departments of one run are held against; that of the next run takes its place. */
    private record Earlier(long run, HoldOut.Prediction prediction) {}

    private Earlier earlier;

    /** Indexes of the departments that a run has to do with, from small to large; none where there is no run. */
    @Transactional
    public List<Integer> departments(long jobInstance) {
        return runs.of(jobInstance).isEmpty()
                ? List.of()
                : runs.filled().stream()
                        .map(state -> state.department().index())
                        .toList();
    }

    /** Reads the department's events into spells, and counts who is at risk of returning to work. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void readPaths(Department department) {
        var state = paths.state(department);
        var occupations = occupations();
        var stamp = exposureStamp(state, occupations);
        if (store.isCurrent(Part.EXPOSURE, department.index(), stamp)) {
            return;
        }
        var exposure = Exposure.of(occupations.size());
        var earlier = Exposure.until(occupations.size(), cut());
        int horizon = (int) state.horizon().toEpochDay();
        try (var writer = blocks.replace(department, state.stamp(), occupations)) {
            var reading =
                    paths.read(department, occupations, (person, events) -> SpellReader.spells(person, events, horizon)
                            .forEach(spell -> {
                                writer.add(spell);
                                exposure.add(spell);
                                earlier.add(spell);
                            }));
            store.keep(Part.LEFT_OUT, department.index(), stamp, out -> out.writeLong(reading.leftOut()));
        }
        store.keep(Part.EXPOSURE, department.index(), stamp, exposure::writeTo);
        store.keep(Part.EARLIER, department.index(), stamp, earlier::writeTo);
    }

    /** Estimates the baseline hazard, of all that is known and of what was known {@link #HELD_OUT} months before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void estimateHazard(long run) {
        var occupations = occupations();
        var exposure = merged(Part.EXPOSURE, occupations);
        var fit = BaselineFit.of(exposure);
        var earlierFit = BaselineFit.of(merged(Part.EARLIER, occupations));
        var hazard = fit.hazard();
        store.say(run, RunFigures.of(fit, earlierFit));
        store.keep(run, Model.OCCUPATIONS, out -> write(occupations, out));
        store.keep(run, Model.HAZARD, hazard::writeTo);
        store.keep(run, Model.SCORES, Scores.of(exposure, hazard, occupations)::writeTo);
        store.keep(run, Model.EARLIER, earlierFit.hazard()::writeTo);
    }

    private static void write(Occupations occupations, DataOutput out) throws IOException {
        for (var occupation : occupations.all()) {
            out.writeUTF(occupation.code());
        }
    }

    private Exposure merged(Part part, Occupations occupations) {
        var all = part == Part.EXPOSURE ? Exposure.of(occupations.size()) : Exposure.until(occupations.size(), cut());
        runs.filled().forEach(state -> store.find(part, state.department().index(), Exposure::readFrom)
                .ifPresent(all::merge));
        return all;
    }

    /** Counts what became of those of the department who started an action, and of the others. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void countEffects(long run, Department department) {
        var occupations = occupations();
        var stamp = effectsStamp(run, paths.state(department), occupations);
        if (store.isCurrent(Part.EFFECTS, department.index(), stamp)) {
            return;
        }
        var counts = EffectCounts.of(scores(run), hazard(run), occupations);
        var heldOut = HoldOut.of(prediction(run, occupations));
        blocks.read(department, occupations, spell -> {
            counts.add(spell);
            heldOut.add(spell);
        });
        store.keep(Part.EFFECTS, department.index(), stamp, counts::writeTo);
        store.keep(Part.HOLD_OUT, department.index(), stamp, heldOut::writeTo);
    }

    /** Made once a run, as it goes through what all departments counted. */
    private synchronized HoldOut.Prediction prediction(long run, Occupations occupations) {
        if (earlier == null || earlier.run() != run) {
            earlier = new Earlier(
                    run,
                    new HoldOut.Prediction(earlierHazard(run), merged(Part.EARLIER, occupations), occupations, cut()));
        }
        return earlier.prediction();
    }

    /** Estimates what actions change, and says how good the estimates are. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void estimateEffects(long run) {
        var occupations = occupations();
        var counts = EffectCounts.empty();
        runs.filled()
                .forEach(state -> store.find(Part.EFFECTS, state.department().index(), EffectCounts::readFrom)
                        .ifPresent(counts::merge));
        var estimated =
                EffectEstimator.of(counts, merged(Part.EXPOSURE, occupations), scores(run), hazard(run), occupations);
        store.keep(run, Model.EFFECTS, estimated.effects()::writeTo);
        var figures = new ArrayList<>(store.metrics(run));
        figures.removeIf(metric -> !metric.name().equals(PublicationGate.CONVERGED));
        figures.addAll(RunFigures.of(estimated.summaries()));
        figures.addAll(RunFigures.of(heldOut().figures()));
        made.truth().ifPresent(truth -> {
            var recovery = Recovery.of(estimated, TrueEffects.of(truth));
            figures.addAll(RunFigures.of(recovery));
            figures.add(RunFigures.starts(truth, recovery.strata()));
        });
        store.say(run, figures);
    }

    /** Says how the method fares in made-up worlds; they are gone through again only if the market or the rules changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tryWorlds(long run) {
        var figures = new ArrayList<>(store.metrics(run));
        figures.removeIf(metric -> metric.name().startsWith(RunFigures.WORLD));
        figures.addAll(worlds.figures());
        store.say(run, figures);
    }

    private HoldOut heldOut() {
        var all = HoldOut.empty();
        runs.filled()
                .forEach(state -> store.find(Part.HOLD_OUT, state.department().index(), HoldOut::readFrom)
                        .ifPresent(all::merge));
        return all;
    }

    /** Whose paths were read. */
    long people() {
        return runs.filled().stream().mapToLong(PathState::people).sum() - leftOut();
    }

    /** Whose paths weren't, as they look for an occupation that the register doesn't have. */
    long leftOut() {
        return runs.filled().stream()
                .mapToLong(state -> store.find(Part.LEFT_OUT, state.department().index(), DataInput::readLong)
                        .orElse(0L))
                .sum();
    }

    /** What was advised in all departments. */
    Choice chosen(long run) {
        var all = new Choice(run, 0);
        runs.filled()
                .forEach(state -> store.find(Part.CHOICE, state.department().index(), Choice::readFrom)
                        .ifPresent(all::merge));
        return all;
    }

    /** Advises everybody of the department who is still searching. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void choose(long run, Department department) {
        var read = market.read();
        var occupations = read.market().occupations();
        var stamp = choiceStamp(run, paths.state(department), read);
        if (isChosen(department, stamp, run)) {
            return;
        }
        var counsel = new Counsel(knowledge(run, read), SEED);
        var sample = new ArrayList<Situation>(SAMPLE);
        long people = sampled(department, occupations, sample);
        var prices = counsel.prices(department, sample, people);
        var advising = counsel.in(department, prices);
        var code = new AdviceCode();
        var choice = new Choice(run, people);
        var rows = new AdviceRows(store, department, run, runs.published());
        eachSearching(department, occupations, situation -> {
            var advice = advising.advise(situation);
            rows.put(situation.seeker().person(), code.encode(advice));
            choice.add(advice);
        });
        choice.wrote(rows.finish());
        store.keep(Part.PRICES, department.index(), stamp, prices::writeTo);
        store.keep(Part.CHOICE, department.index(), stamp, choice::writeTo);
    }

    /** Where the most people had to be held back, the dearest first. */
    List<Prices.Price> dearest(int most) {
        var all = new ArrayList<Prices>();
        runs.filled()
                .forEach(state -> store.find(Part.PRICES, state.department().index(), Prices::readFrom)
                        .ifPresent(all::add));
        return Prices.dearest(all, most);
    }

    /** Rows of a run that was never published are as good as none, unless it is this one. */
    private boolean isChosen(Department department, String stamp, long run) {
        return store.isCurrent(Part.CHOICE, department.index(), stamp)
                && store.find(Part.CHOICE, department.index(), Choice::readFrom)
                        .filter(choice -> choice.run() == run || choice.run() <= runs.published())
                        .isPresent();
    }

    /** Draws some of them by a hash of their number, which says nothing about them. */
    private long sampled(Department department, Occupations occupations, List<Situation> sample) {
        var searching = new long[1];
        eachSearching(department, occupations, situation -> {
            long seen = searching[0]++;
            if (sample.size() < SAMPLE) {
                sample.add(situation);
            } else {
                long place = Long.remainderUnsigned(
                        SplitMix.mixed(SEED ^ situation.seeker().person()), seen + 1);
                if (place < SAMPLE) {
                    sample.set((int) place, situation);
                }
            }
        });
        return searching[0];
    }

    private void eachSearching(Department department, Occupations occupations, Consumer<Situation> seeing) {
        blocks.read(department, occupations, new StillSearching(seeing));
    }

    /**
     * What a run knows, for advice on the spot; the market alone where there is none, or where it was computed with other occupations than
     * those of now.
     *
     * @param run number of a published run; 0 for none
     */
    @Transactional
    public Knowledge knowledge(long run) {
        var read = market.read();
        boolean fits = run != 0
                && store.isKept(
                        run, Model.OCCUPATIONS, out -> write(read.market().occupations(), out));
        return fits ? knowledge(run, read) : read.knowledge();
    }

    /** What crowding costs in a department, by a run that is or was published. */
    @Transactional
    public Prices prices(long run, Department department) {
        return store.findPrices(run, department.index(), Prices::readFrom).orElse(Prices.NONE);
    }

    private Knowledge knowledge(long run, CurrentMarket.Read read) {
        return read.knowledge().withPaths(hazard(run), effects(run), runs.isSynthetic(run));
    }

    BaselineHazard hazard(long run) {
        return required(store.find(run, Model.HAZARD, BaselineHazard::readFrom));
    }

    BaselineHazard earlierHazard(long run) {
        return required(store.find(run, Model.EARLIER, BaselineHazard::readFrom));
    }

    ActionEffects effects(long run) {
        return required(store.find(run, Model.EFFECTS, ActionEffects::readFrom));
    }

    private Scores scores(long run) {
        return required(store.find(run, Model.SCORES, Scores::readFrom));
    }

    private static <T> T required(Optional<T> model) {
        return model.orElseThrow(() -> new IllegalStateException("The stage before didn't leave its model"));
    }

    private Occupations occupations() {
        return market.read().market().occupations();
    }

    /** First of the months that are held out, in months since January 2000. */
    private int cut() {
        return months(AdviceRuns.until(runs.filled())) - HELD_OUT;
    }

    static int months(LocalDate day) {
        return MONTHS_A_YEAR * (day.getYear() - 2000) + day.getMonthValue() - 1;
    }

    private String exposureStamp(PathState state, Occupations occupations) {
        return AdviceRuns.hasher("exposure")
                .putLong(state.stamp())
                .putInt(cut())
                .putUnencodedChars(SpellBlock.layout(occupations))
                .hash()
                .toString();
    }

    private String effectsStamp(long run, PathState state, Occupations occupations) {
        return AdviceRuns.hasher("effects")
                .putUnencodedChars(exposureStamp(state, occupations))
                .putUnencodedChars(store.hash(run, Model.HAZARD))
                .putUnencodedChars(store.hash(run, Model.SCORES))
                .putUnencodedChars(store.hash(run, Model.EARLIER))
                .hash()
                .toString();
    }

    private String choiceStamp(long run, PathState state, CurrentMarket.Read read) {
        return AdviceRuns.hasher("choice")
                .putUnencodedChars(exposureStamp(state, read.market().occupations()))
                .putUnencodedChars(store.hash(run, Model.HAZARD))
                .putUnencodedChars(store.hash(run, Model.EFFECTS))
                .putUnencodedChars(read.stamp())
                // What is made up is told in a demonstration alone.
                .putBoolean(Setting.isDemonstration())
                .putBoolean(runs.isSynthetic(run))
                .putLong(SEED)
                .hash()
                .toString();
    }
}
