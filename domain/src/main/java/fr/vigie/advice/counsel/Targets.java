package fr.vigie.advice.counsel;

import fr.vigie.advice.Department;
import fr.vigie.advice.Seeker;
import fr.vigie.advice.market.Extent;
import fr.vigie.advice.market.MarketCell;
import fr.vigie.advice.market.Move;
import fr.vigie.advice.path.Spell;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the people of one department could look instead: for each occupation the few best moves, and what each is worth
 * to whom. What doesn't depend on the person is worked out once for each occupation; what depends on age, diploma and
 * duration of search, once for each combination met.
 *
 * <p>With hazards, a move is worth {@code Δ = P(rome′, dep′)·q − P(rome, dep)} over six months. Its bounds take the
 * worst and the best of both intervals: {@code low = P′.low·q.lowest − P.high}. If either interval holds its truth in
 * 95 % of cases, the difference lies within these bounds in 90 % at least whatever ties the two together (Bonferroni), and
 * usually far more: it errs towards saying nothing. Without hazards, a move is worth experts' points by how much less
 * competition the official figures show.
 */
final class Targets {

    /** Kept of each kind of move, so that crowding has somewhere to send people to. */
    static final int KEPT = 4;

    /** Below so many seekers, offers per seeker say nothing. */
    static final int FEWEST_SEEKERS = 30;

    private static final int STRATA = Pace.PROFILES * (Spell.LONGEST + 1);
    private static final double SIGMAS = 1.96;
    private static final double LEAST_SD = 1e-4;

    private final Knowledge knowledge;
    private final Department department;
    private final Pace pace;
    private final Congestion congestion;
    private final Prices prices;
    private final Row[] rows;
    private final int[][] slots;
    private float[] worths = new float[4096];
    private int filled;

    /**
     * The moves open to one occupation, by kind: {@code from[kind]} to {@code from[kind + 1]}; far ones come twice, in the
     * region first, then beyond.
     *
     * @param truths conditions of the occupation in this department, by bits
     * @param place number in {@link Congestion}
     * @param here hazard of the occupation in this department; null without hazards
     * @param hazard hazard where each move leads; likewise
     */
    record Row(
            long truths,
            int[] from,
            int[] occupation,
            Department[] department,
            int[] place,
            MoveKind[] kind,
            Pace.Place here,
            Pace.Place[] hazard) {

        int size() {
            return occupation.length;
        }
    }

    private record Candidate(MoveKind kind, int occupation, Department department, double rank) {}

    Targets(Knowledge knowledge, Department department, Congestion congestion, Prices prices) {
        this.knowledge = knowledge;
        this.department = department;
        pace = knowledge.hazard().map(Pace::new).orElse(null);
        this.congestion = congestion;
        this.prices = prices;
        int occupations = knowledge.market().occupations().size();
        rows = new Row[occupations];
        slots = new int[occupations][];
    }

    Row row(int occupation) {
        var row = rows[occupation];
        if (row == null) {
            row = newRow(occupation);
            rows[occupation] = row;
        }
        return row;
    }

    /** First move of the kind in a row. */
    static int first(Row row, MoveKind kind) {
        return row.from[kind.ordinal()];
    }

    /** Behind the last move of the kind that somebody would make. */
    static int end(Row row, MoveKind kind, boolean anywhere) {
        int group = kind.ordinal() + 1;
        return row.from[kind == MoveKind.FAR_DEPARTMENT && anywhere ? group + 1 : group];
    }

    /** Where what the row's moves are worth to such a person stands. */
    int slot(Seeker seeker, int searched) {
        int months = Math.min(searched, Spell.LONGEST);
        int profile = Pace.profile(seeker.age(), seeker.diploma());
        int stratum = pace == null ? 0 : profile * (Spell.LONGEST + 1) + months;
        var known = slots[seeker.occupation()];
        if (known == null) {
            known = new int[pace == null ? 1 : STRATA];
            Arrays.fill(known, -1);
            slots[seeker.occupation()] = known;
        }
        if (known[stratum] < 0) {
            known[stratum] = fill(seeker.occupation(), profile, months);
        }
        return known[stratum];
    }

    /** Lower bound of what a move changes, in probability: above 0 or not to be advised. */
    double low(int slot, int move) {
        return worths[slot + 2 * move];
    }

    /** Its standard deviation, above 0. */
    double sd(int slot, int move) {
        return worths[slot + 2 * move + 1];
    }

    private int fill(int occupation, int profile, int months) {
        var row = row(occupation);
        int slot = filled;
        filled += 2 * row.size();
        if (filled > worths.length) {
            worths = Arrays.copyOf(worths, Math.max(filled, 2 * worths.length));
        }
        for (int move = 0; move < row.size(); move++) {
            if (pace == null) {
                put(slot, move, points(occupation, row, move), Worth.RULE_SD);
            } else {
                compare(slot, move, row, profile, months);
            }
        }
        return slot;
    }

    private void compare(int slot, int move, Row row, int profile, int months) {
        var there = row.hazard[move];
        var kind = row.kind[move];
        double low = pace.chance(there.low(), profile, months) * kind.lowest()
                - pace.chance(row.here.high(), profile, months);
        double value = pace.chance(there.value(), profile, months) * kind.chance()
                - pace.chance(row.here.value(), profile, months);
        put(slot, move, low, Math.max(LEAST_SD, (value - low) / SIGMAS));
    }

    private void put(int slot, int move, double low, double sd) {
        worths[slot + 2 * move] = (float) low;
        worths[slot + 2 * move + 1] = (float) sd;
    }

    /** Experts' points for less competition: 20 and 20 for each class, ten-thousandths, times q. */
    private double points(int occupation, Row row, int move) {
        int classes = gain(
                cell(occupation, department),
                cell(row.occupation[move], row.department[move]),
                row.department[move].equals(department));
        return classes <= 0 ? 0 : (20 + 20 * classes) / 10_000.0 * row.kind[move].chance();
    }

    /**
     * How many classes less competition there is: classes of DARES' tension (between departments, only of the departments
     * themselves: a region's stands for all of its own), or doublings of the offers per seeker where a
     * tension is missing and both have {@link #FEWEST_SEEKERS}; 0 where they can't be compared. What is unknown is never
     * taken for bad or good.
     */
    private static int gain(MarketCell here, MarketCell there, boolean samePlace) {
        boolean ownTensions = here.tensionOf() == Extent.DEPARTMENT && there.tensionOf() == Extent.DEPARTMENT;
        if (ownTensions
                || samePlace && here.tension().isPresent() && there.tension().isPresent()) {
            return there.tension().getAsInt() - here.tension().getAsInt();
        }
        double before = offersPerSeeker(here);
        double after = offersPerSeeker(there);
        return before > 0 && after > 0 ? (int) Math.min(4, Math.floor(Math.log(after / before) / Math.log(2))) : 0;
    }

    private static double offersPerSeeker(MarketCell cell) {
        return cell.offers().isPresent() && cell.seekers().orElse(0) >= FEWEST_SEEKERS
                ? (double) cell.offers().getAsInt() / cell.seekers().getAsInt()
                : 0;
    }

    private Row newRow(int occupation) {
        var groups = List.of(
                moves(occupation, MoveKind.CLOSE_OCCUPATION),
                moves(occupation, MoveKind.OCCUPATION_AFTER_TRAINING),
                places(occupation, MoveKind.NEXT_DEPARTMENT, Neighbours.of(department).stream()),
                places(occupation, MoveKind.FAR_DEPARTMENT, region()),
                places(occupation, MoveKind.FAR_DEPARTMENT, beyond()));
        var from = new int[groups.size() + 1];
        for (int group = 0; group < groups.size(); group++) {
            from[group + 1] = from[group] + groups.get(group).size();
        }
        var all = groups.stream().flatMap(List::stream).toList();
        return new Row(
                Condition.of(knowledge.market().occupations().at(occupation), knowledge.cell(occupation, department)),
                from,
                all.stream().mapToInt(Candidate::occupation).toArray(),
                all.stream().map(Candidate::department).toArray(Department[]::new),
                all.stream().mapToInt(this::place).toArray(),
                all.stream().map(Candidate::kind).toArray(MoveKind[]::new),
                hazard(occupation, department),
                all.stream()
                        .map(candidate -> hazard(candidate.occupation, candidate.department))
                        .toArray(Pace.Place[]::new));
    }

    private List<Candidate> moves(int occupation, MoveKind kind) {
        boolean close = kind == MoveKind.CLOSE_OCCUPATION;
        return best(knowledge.market().moves(occupation).stream()
                .filter(move -> move.close() == close && move.to() != occupation)
                .mapToInt(Move::to)
                .distinct()
                .mapToObj(to -> new Candidate(kind, to, department, rank(occupation, to, department))));
    }

    private List<Candidate> places(int occupation, MoveKind kind, Stream<Department> departments) {
        return best(
                departments.map(there -> new Candidate(kind, occupation, there, rank(occupation, occupation, there))));
    }

    private Stream<Department> region() {
        return far().filter(there -> there.region().equals(department.region()));
    }

    /** Nobody is advised to cross the sea towards an overseas department. */
    private Stream<Department> beyond() {
        return far().filter(there -> !there.region().equals(department.region()) && !there.isOverseas());
    }

    private Stream<Department> far() {
        var near = Neighbours.of(department);
        return Department.all().stream().filter(there -> !there.equals(department) && !near.contains(there));
    }

    private static List<Candidate> best(Stream<Candidate> candidates) {
        return candidates
                .filter(candidate -> candidate.rank > 0)
                .sorted(Comparator.comparingDouble(Candidate::rank)
                        .reversed()
                        .thenComparingInt(Candidate::occupation)
                        .thenComparingInt(candidate -> candidate.department.index()))
                .limit(KEPT)
                .toList();
    }

    /**
     * Orders the targets of one kind as the lower bounds of their chances do for anybody: a hazard is a product, so who
     * searches changes nothing in the order.
     */
    private double rank(int occupation, int to, Department there) {
        return pace == null
                ? Math.max(0, gain(cell(occupation, department), cell(to, there), there.equals(department)))
                : hazard(to, there).low();
    }

    private Pace.Place hazard(int occupation, Department department) {
        return pace == null ? null : pace.place(occupation, department);
    }

    private int place(Candidate candidate) {
        var module = Stream.of(Module.all())
                .filter(one -> one.move() == candidate.kind)
                .findFirst()
                .orElseThrow();
        var place = new Place(module, knowledge.market().occupations().at(candidate.occupation), candidate.department);
        return congestion.place(place, room(candidate), prices.of(place));
    }

    /** People of this department to whom the place can be advised: its openings are shared out among all who could come. */
    private double room(Candidate candidate) {
        var cell = cell(candidate.occupation, candidate.department);
        int known = Math.max(cell.offers().orElse(0), cell.projects().orElse(0));
        int openings = known == 0 ? Congestion.UNKNOWN_OPENINGS : known;
        double departments =
                switch (candidate.kind) {
                    case CLOSE_OCCUPATION, OCCUPATION_AFTER_TRAINING -> 1;
                    case NEXT_DEPARTMENT -> Neighbours.of(candidate.department).size();
                    case FAR_DEPARTMENT -> Department.all().size() - 1;
                };
        return openings * candidate.kind.share() / departments / Congestion.FOLLOWS;
    }

    private MarketCell cell(int occupation, Department department) {
        return knowledge.cell(occupation, department);
    }
}
