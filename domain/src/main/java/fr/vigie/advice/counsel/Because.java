package fr.vigie.advice.counsel;

import fr.vigie.advice.Department;
import fr.vigie.advice.Rome;
import fr.vigie.advice.Seeker;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Collects the facts that one piece of advice rests on, in the order in which they are told. It isn't for several threads. */
final class Because {

    /** From this lower bound on, chances elsewhere are told as clearly better: five points in a hundred. */
    static final double CLEARLY = 0.05;

    /** Reasons of one piece of advice: what its code has room for. */
    private static final int MOST = 15;

    private static final Condition[] CONDITIONS = Condition.values();
    private static final Reason[] HOLDS =
            Arrays.stream(CONDITIONS).map(Reason.Holds::new).toArray(Reason[]::new);

    private static final MarketFigure[] FIGURES = MarketFigure.values();

    /** What says less than another that holds too isn't told beside it: by the wider one's ordinal, the narrower's bit. */
    private static final long[] NARROWER = narrower();

    private final Knowledge knowledge;
    private final Rome[] occupations;
    private final LocalDate[] dates = new LocalDate[FIGURES.length];
    private Reason[] reasons;
    private int size;

    Because(Knowledge knowledge) {
        this.knowledge = knowledge;
        occupations = knowledge.market().occupations().all().toArray(Rome[]::new);
        for (var figure : FIGURES) {
            knowledge.source(figure).ifPresent(source -> dates[figure.ordinal()] = source.date());
        }
    }

    /** @param change that would close the gate; null if none */
    List<Reason> of(Module module, Worth worth, long truths, Seeker seeker, Change change) {
        begin();
        addWhatOpened(module, truths, seeker);
        add(worth.evidence());
        addChange(module, change);
        return told();
    }

    /**
     * @param low lower bound of what the move changes, in probability
     * @param to index of the occupation that it leads to
     */
    List<Reason> ofMove(
            Module module, double low, long truths, Seeker seeker, int to, Department there, Change change) {
        begin();
        addWhatOpened(module, truths & ~Condition.MANY_COMPETE.bit(), seeker);
        if (!addFigure(MarketFigure.TENSION, seeker.occupation(), seeker.department(), false)) {
            addFigure(MarketFigure.OFFERS, seeker.occupation(), seeker.department(), false);
        }
        boolean tension = addFigure(MarketFigure.TENSION, to, there, true);
        boolean projects = addFigure(MarketFigure.PROJECTS, to, there, true);
        if (!tension && !projects && !addFigure(MarketFigure.OFFERS, to, there, true)) {
            add(new Reason.NoFigure(true, occupations[to], there));
        }
        add(knowledge.hazard().isPresent() ? new Reason.BetterChances(low >= CLEARLY) : new Reason.NoEvidenceYet());
        addChange(module, change);
        return told();
    }

    private void addWhatOpened(Module module, long truths, Seeker seeker) {
        long opened = truths & module.gate().conditions();
        addHolding(opened, Condition.Kind.NEED);
        addHolding(opened, Condition.Kind.PROFILE);
        for (var condition : CONDITIONS) {
            if (condition.kind() == Condition.Kind.DURATION && condition.in(opened)) {
                add(new Reason.Searching());
                break;
            }
        }
        addHolding(opened, Condition.Kind.SECTOR);
        addMarket(opened, seeker);
    }

    private void addHolding(long opened, Condition.Kind kind) {
        for (var condition : CONDITIONS) {
            if (condition.kind() == kind && condition.in(opened) && (NARROWER[condition.ordinal()] & opened) == 0) {
                add(HOLDS[condition.ordinal()]);
            }
        }
    }

    private void addMarket(long opened, Seeker seeker) {
        int occupation = seeker.occupation();
        var here = seeker.department();
        if (Condition.NO_FIGURES.in(opened)) {
            add(new Reason.NoFigure(false, occupations[occupation], here));
            return;
        }
        if (Condition.HIRING_IS_HARD.in(opened) || Condition.MANY_COMPETE.in(opened)) {
            boolean tension = addFigure(MarketFigure.TENSION, occupation, here, false);
            if (!tension && Condition.HIRING_IS_HARD.in(opened)) {
                addFigure(MarketFigure.DIFFICULTY, occupation, here, false);
            } else if (!tension) {
                addFigure(MarketFigure.OFFERS, occupation, here, false);
                addFigure(MarketFigure.SEEKERS, occupation, here, false);
            }
        }
        if (Condition.THERE_ARE_OPENINGS.in(opened) && !addFigure(MarketFigure.PROJECTS, occupation, here, false)) {
            addFigure(MarketFigure.OFFERS, occupation, here, false);
        }
    }

    /** Tells the figure if it is known and its source too. */
    private boolean addFigure(MarketFigure figure, int occupation, Department department, boolean there) {
        var date = dates[figure.ordinal()];
        var value = date == null ? OptionalInt.empty() : figure.in(knowledge.cell(occupation, department));
        if (value.isPresent()) {
            add(new Reason.Official(figure, there, occupations[occupation], department, value.getAsInt(), date));
        }
        return value.isPresent();
    }

    /** With a new array each time: an old one that young facts are put into costs the collector more. */
    private void begin() {
        reasons = new Reason[MOST];
        size = 0;
    }

    private void add(Reason reason) {
        reasons[size] = reason;
        size++;
    }

    private List<Reason> told() {
        return List.of(Arrays.copyOf(reasons, size));
    }

    private void addChange(Module module, Change change) {
        boolean isTheAdvice = module == Module.DRIVING_LICENCE && change == Change.HAD_LICENCE;
        if (change != null && !isTheAdvice) {
            add(new Reason.Counterfactual(change));
        }
    }

    private static long[] narrower() {
        var narrower = new long[CONDITIONS.length];
        narrower[Condition.FROM_45.ordinal()] = Condition.FROM_55.bit();
        narrower[Condition.UNDER_35.ordinal()] = Condition.UNDER_25.bit();
        narrower[Condition.UP_TO_BACCALAUREATE.ordinal()] = Condition.NO_DIPLOMA.bit();
        narrower[Condition.LITTLE_EXPERIENCE.ordinal()] = Condition.NO_EXPERIENCE.bit();
        narrower[Condition.GOES_AN_HOUR.ordinal()] = Condition.MOVES_IN_REGION.bit();
        return narrower;
    }
}
