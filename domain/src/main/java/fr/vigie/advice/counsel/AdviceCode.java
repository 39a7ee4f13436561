package fr.vigie.advice.counsel;

import fr.vigie.advice.Department;
import fr.vigie.advice.Rome;
import fr.vigie.advice.counsel.AdviceList.Opening;
import fr.vigie.advice.counsel.AdviceList.Withheld;
import fr.vigie.advice.counsel.Reason.Direction;
import fr.vigie.advice.model.EvidenceGrade;
import fr.vigie.advice.model.Horizon;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;

/**
 * A list of advice as bytes, some 100 to 150 of them: how stores keep it. What is read back is equal to what was written.
 *
 * <p>Occupations stand by their code, not by an index of one version of ROME; official figures stand with their values
 * and dates: so a list can be told long after the market's data changed. The first byte is the version of the form;
 * enums stand by ordinal or id, so they may be added to at their end alone, and whatever else changes makes a new version.
 */
public final class AdviceCode {

    private static final int VERSION = 1;
    private static final int LONGEST = 4096;
    private static final LocalDate FIRST_DATE = LocalDate.of(2000, 1, 1);

    private static final int SYNTHETIC = 1;
    private static final int MADE_UP_MARKET = 2;
    private static final int TARGETED = 0x40;

    private static final MarketFigure[] FIGURES = MarketFigure.values();
    private static final EvidenceGrade[] GRADES = EvidenceGrade.values();
    private static final Condition[] CONDITIONS = Condition.values();
    private static final Change[] CHANGES = Change.values();
    private static final Horizon[] HORIZONS = Horizon.values();
    private static final Direction[] DIRECTIONS = Direction.values();

    /** Kinds of reasons: the high half of a reason's first byte; the low half is its own. */
    private static final int HOLDS = 0;

    private static final int SEARCHING = 1;
    private static final int OFFICIAL = 2;
    private static final int NO_FIGURE = 3;
    private static final int COHORT = 4;
    private static final int ASSOCIATION = 5;
    private static final int BETTER_CHANCES = 6;
    private static final int NO_EVIDENCE_YET = 7;
    private static final int COUNTERFACTUAL = 8;

    /** Of an official figure, beside its ordinal: it is of where the advice leads. */
    private static final int THERE = 8;

    private final ByteBuffer buffer;
    private final LocalDate[] dates = new LocalDate[FIGURES.length];

    private AdviceCode(ByteBuffer buffer) {
        this.buffer = buffer;
    }

    /** One that writes, over and over; not for several threads. */
    public AdviceCode() {
        this(ByteBuffer.allocate(LONGEST));
    }

    public byte[] encode(AdviceList list) {
        buffer.clear();
        buffer.put((byte) VERSION);
        buffer.put((byte) ((list.synthetic() ? SYNTHETIC : 0) | (list.madeUpMarket() ? MADE_UP_MARKET : 0)));
        putRome(list.occupation());
        buffer.put((byte) list.department().index());
        putCount(list.searched());
        putDates(list);
        buffer.put((byte) list.advices().size());
        for (var advice : list.advices()) {
            put(advice);
        }
        buffer.put((byte) list.withheld().size());
        for (var withheld : list.withheld()) {
            buffer.put((byte) withheld.module().id());
            buffer.putShort((short) withheld.propensity());
        }
        buffer.put((byte) list.openings().size());
        for (var opening : list.openings()) {
            put(opening);
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    /** @throws IllegalArgumentException if the bytes are of a version that isn't known */
    public static AdviceList decode(byte[] bytes) {
        return new AdviceCode(ByteBuffer.wrap(bytes)).decode();
    }

    private AdviceList decode() {
        int version = buffer.get();
        if (version != VERSION) {
            throw new IllegalArgumentException("Advice of version " + version);
        }
        int flags = buffer.get();
        var occupation = rome();
        var department = Department.at(buffer.get());
        int searched = count();
        readDates();
        var advices = new ArrayList<Advice>();
        for (int left = buffer.get(); left > 0; left--) {
            advices.add(advice(occupation, department));
        }
        var withheld = new ArrayList<Withheld>();
        for (int left = buffer.get(); left > 0; left--) {
            withheld.add(new Withheld(Module.of(buffer.get()), Short.toUnsignedInt(buffer.getShort())));
        }
        var openings = new ArrayList<Opening>();
        for (int left = buffer.get(); left > 0; left--) {
            openings.add(opening());
        }
        return new AdviceList(
                occupation,
                department,
                searched,
                (flags & SYNTHETIC) != 0,
                (flags & MADE_UP_MARKET) != 0,
                advices,
                withheld,
                openings);
    }

    private void put(Advice advice) {
        var target = advice.target();
        buffer.put((byte) advice.module().id());
        buffer.put((byte) ((target == null ? 0 : TARGETED)
                | advice.grade().ordinal() << 4
                | advice.reasons().size()));
        if (target != null) {
            putRome(target.occupation());
            buffer.put((byte) target.department().index());
            buffer.putShort((short) target.propensity());
        }
        buffer.putShort((short) advice.utility());
        buffer.putShort((short) advice.propensity());
        for (var reason : advice.reasons()) {
            put(reason);
        }
    }

    private Advice advice(Rome occupation, Department department) {
        var module = Module.of(buffer.get());
        int head = buffer.get();
        var target = (head & TARGETED) == 0
                ? null
                : new Advice.Target(rome(), Department.at(buffer.get()), Short.toUnsignedInt(buffer.getShort()));
        int utility = buffer.getShort();
        int propensity = Short.toUnsignedInt(buffer.getShort());
        int size = head & 0xF;
        var reasons = new ArrayList<Reason>(size);
        for (int i = 0; i < size; i++) {
            reasons.add(reason(occupation, department, target));
        }
        return new Advice(module, target, GRADES[head >> 4 & 3], utility, propensity, reasons);
    }

    private void put(Reason reason) {
        if (reason instanceof Reason.Holds holds) {
            putHead(HOLDS, 0);
            buffer.put((byte) holds.condition().ordinal());
        } else if (reason instanceof Reason.Searching) {
            putHead(SEARCHING, 0);
        } else if (reason instanceof Reason.Official official) {
            putHead(OFFICIAL, official.figure().ordinal() | (official.there() ? THERE : 0));
            putCount(official.value());
        } else if (reason instanceof Reason.NoFigure none) {
            putHead(NO_FIGURE, none.there() ? 1 : 0);
        } else if (reason instanceof Reason.Cohort cohort) {
            putHead(COHORT, cohort.horizon().ordinal() << 1 | cohort.grade().ordinal());
            putCount(cohort.n());
            buffer.putShort((short) cohort.value());
            buffer.putShort((short) cohort.low());
            buffer.putShort((short) cohort.high());
        } else if (reason instanceof Reason.Association association) {
            putHead(ASSOCIATION, association.direction().ordinal());
        } else if (reason instanceof Reason.BetterChances better) {
            putHead(BETTER_CHANCES, better.clearly() ? 1 : 0);
        } else if (reason instanceof Reason.NoEvidenceYet) {
            putHead(NO_EVIDENCE_YET, 0);
        } else if (reason instanceof Reason.Counterfactual counterfactual) {
            putHead(COUNTERFACTUAL, counterfactual.change().ordinal());
        }
    }

    private Reason reason(Rome occupation, Department department, Advice.Target target) {
        int head = Byte.toUnsignedInt(buffer.get());
        int own = head & 0xF;
        return switch (head >> 4) {
            case HOLDS -> new Reason.Holds(CONDITIONS[buffer.get()]);
            case SEARCHING -> new Reason.Searching();
            case OFFICIAL -> {
                boolean there = (own & THERE) != 0;
                var figure = FIGURES[own & ~THERE];
                yield new Reason.Official(
                        figure,
                        there,
                        there ? target.occupation() : occupation,
                        there ? target.department() : department,
                        count(),
                        dates[figure.ordinal()]);
            }
            case NO_FIGURE ->
                own == 1
                        ? new Reason.NoFigure(true, target.occupation(), target.department())
                        : new Reason.NoFigure(false, occupation, department);
            case COHORT ->
                new Reason.Cohort(
                        HORIZONS[own >> 1],
                        GRADES[own & 1],
                        count(),
                        buffer.getShort(),
                        buffer.getShort(),
                        buffer.getShort());
            case ASSOCIATION -> new Reason.Association(DIRECTIONS[own]);
            case BETTER_CHANCES -> new Reason.BetterChances(own == 1);
            case NO_EVIDENCE_YET -> new Reason.NoEvidenceYet();
            case COUNTERFACTUAL -> new Reason.Counterfactual(CHANGES[own]);
            default -> throw new IllegalArgumentException("No reason " + head);
        };
    }

    private void put(Opening opening) {
        buffer.put((byte) (opening.change().ordinal() | (opening.occupation() == null ? 0 : TARGETED)));
        buffer.put((byte) opening.module().id());
        if (opening.occupation() != null) {
            putRome(opening.occupation());
            buffer.put((byte) opening.department().index());
        }
    }

    private Opening opening() {
        int head = buffer.get();
        var change = CHANGES[head & ~TARGETED];
        var module = Module.of(buffer.get());
        return (head & TARGETED) == 0
                ? new Opening(change, module, null, null)
                : new Opening(change, module, rome(), Department.at(buffer.get()));
    }

    /** Which figures are told, by bits, and for each the day that they are of. */
    private void putDates(AdviceList list) {
        Arrays.fill(dates, null);
        for (var advice : list.advices()) {
            for (var reason : advice.reasons()) {
                if (reason instanceof Reason.Official official) {
                    dates[official.figure().ordinal()] = official.date();
                }
            }
        }
        int at = buffer.position();
        buffer.put((byte) 0);
        for (int figure = 0; figure < FIGURES.length; figure++) {
            if (dates[figure] != null) {
                buffer.put(at, (byte) (buffer.get(at) | 1 << figure));
                buffer.putShort((short) (dates[figure].toEpochDay() - FIRST_DATE.toEpochDay()));
            }
        }
    }

    private void readDates() {
        int told = buffer.get();
        for (int figure = 0; figure < FIGURES.length; figure++) {
            if ((told & 1 << figure) != 0) {
                dates[figure] = FIRST_DATE.plusDays(Short.toUnsignedInt(buffer.getShort()));
            }
        }
    }

    private void putHead(int kind, int own) {
        buffer.put((byte) (kind << 4 | own));
    }

    /** In three bytes. */
    private void putRome(Rome occupation) {
        int number = 0;
        for (int digit = 1; digit < 5; digit++) {
            number = 10 * number + occupation.code().charAt(digit) - '0';
        }
        buffer.put((byte) occupation.domain());
        buffer.putShort((short) number);
    }

    private Rome rome() {
        int domain = buffer.get();
        int number = Short.toUnsignedInt(buffer.getShort());
        return new Rome((char) ('A' + domain) + String.valueOf(10_000 + number).substring(1));
    }

    /** In as many bytes as it needs, seven bits each. */
    private void putCount(int count) {
        int left = count;
        while (left >>> 7 != 0) {
            buffer.put((byte) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        buffer.put((byte) left);
    }

    private int count() {
        int count = 0;
        int shift = 0;
        int part;
        do {
            part = buffer.get();
            count |= (part & 0x7F) << shift;
            shift += 7;
        } while (part < 0);
        return count;
    }
}
