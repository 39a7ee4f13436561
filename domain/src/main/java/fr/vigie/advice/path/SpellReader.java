package fr.vigie.advice.path;

import fr.vigie.advice.Action;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Reads spells of search out of what happened to a person. It knows nothing of what came after the horizon, takes events in
 * any order and however contradictory, and always gives the same for the same.
 *
 * <ul>
 *   <li>A registration opens a spell, unless one is open. A month is {@value #SIXTEENTHS} sixteenths of a day, 30.4375 days.
 *   <li>A contract that was to last {@value #LASTING} days or more, or has no end, ends it on the day on which it begins, by
 *       a lasting job. The planned duration counts, as the real one is seldom known: near the horizon too, and even if the
 *       person registers again soon; several short contracts in a row aren't one long one.
 *   <li>An exit ends it if neither of two things follows within {@value #PATIENCE} days: a lasting contract, which makes the
 *       end a lasting job on the contract's day, whatever the reason given for the exit (many who don't renew have found
 *       work); or another registration, after which the spell goes on as if they hadn't left. Within so many days of the
 *       horizon nothing more may follow.
 *   <li>What happens in no spell is ignored. Of an exit and a registration on the same day, the exit comes first if the
 *       person was searching (they go on), else the registration (they leave at once); a contract comes after both.
 *   <li>A lasting job has its month counted whole. Where the person leaves or the data end, the last month counts if half of
 *       it or more was seen, so that exposure is right on average; the first one always counts.
 *   <li>After {@link Spell#LONGEST} months a spell is censored there: as {@link SpellEnd#LONGER} if it is still open, else,
 *       whatever ended it later, as {@link SpellEnd#OTHER_EXIT}.
 *   <li>Actions and short contracts are those from the first to the last day. A training is the action
 *       {@link Action#QUALIFYING_TRAINING} from {@value #LASTING} days on, else {@link Action#SHORT_TRAINING}. The month of an
 *       action may lie beyond the months that count: what was done is known even there.
 *   <li>A contract before the spell gives work until its planned end, or until the next registration.
 * </ul>
 */
public final class SpellReader {

    /** Days from which a planned contract is lasting, and a training qualifying. */
    static final int LASTING = 90;

    /** Days after an exit in which a contract, or a new registration, still tells what it was. */
    static final int PATIENCE = 31;

    /** Of a day, in a month of 30.4375 days. */
    static final int SIXTEENTHS = 487;

    private static final int YEAR = 12;
    private static final int NONE = Integer.MIN_VALUE;
    private static final Action[] ACTIONS = Action.values();

    private SpellReader() {}

    /**
     * @param events in any order
     * @param horizon last day of the data, in days since 1 January 1970
     * @return in the order of time; none if the person never registered
     */
    public static List<Spell> spells(PathPerson person, Collection<PathEvent> events, int horizon) {
        return spells(person, PathEvents.of(events), horizon);
    }

    /** The same, of events that are in order. */
    public static List<Spell> spells(PathPerson person, PathEvents events, int horizon) {
        var spells = new ArrayList<Spell>(2);
        for (var stretch : stretches(events, horizon)) {
            spells.add(spell(person, events, stretch));
        }
        return spells;
    }

    /** A spell as days: the first, the last, and how that one ended it. */
    record Stretch(int from, int to, SpellEnd end) {}

    static List<Stretch> stretches(PathEvents events, int horizon) {
        var search = new Search();
        int i = 0;
        while (i < events.size() && events.day(i) <= horizon) {
            int day = events.day(i);
            boolean registers = false;
            boolean leaves = false;
            boolean works = false;
            for (; i < events.size() && events.day(i) == day; i++) {
                switch (events.type(i)) {
                    case REGISTRATION -> registers = true;
                    case EXIT -> leaves = true;
                    case CONTRACT -> works |= isLasting(events.value(i));
                    case TRAINING, ACTION -> {
                        // They fill a spell; they neither open nor end one.
                    }
                }
            }
            search.pass(day, registers, leaves, works);
        }
        return search.end(horizon);
    }

    /** Whether somebody is searching, day after day. */
    private static final class Search {

        private final List<Stretch> found = new ArrayList<>(2);
        private int from = NONE;
        private int left = NONE;

        void pass(int day, boolean registers, boolean leaves, boolean works) {
            if (left != NONE && day - left > PATIENCE) {
                close(left, SpellEnd.OTHER_EXIT);
            }
            boolean searching = from != NONE && left == NONE;
            if (searching && leaves) {
                left = day;
            }
            if (registers) {
                from = from == NONE ? day : from;
                left = NONE;
            }
            if (!searching && leaves && from != NONE && left == NONE) {
                left = day;
            }
            if (works && from != NONE) {
                close(day, SpellEnd.LASTING_JOB);
            }
        }

        List<Stretch> end(int horizon) {
            if (left != NONE) {
                close(left, SpellEnd.OTHER_EXIT);
            } else if (from != NONE) {
                close(horizon, SpellEnd.ONGOING);
            }
            return found;
        }

        private void close(int day, SpellEnd end) {
            found.add(new Stretch(from, day, end));
            from = NONE;
            left = NONE;
        }
    }

    private static Spell spell(PathPerson person, PathEvents events, Stretch stretch) {
        int days = stretch.to() - stretch.from();
        boolean longer = month(days) >= Spell.LONGEST;
        int months = longer
                ? Spell.LONGEST
                : stretch.end() == SpellEnd.LASTING_JOB ? month(days) + 1 : Math.max(1, roundedMonths(days));
        var end = !longer ? stretch.end() : stretch.end() == SpellEnd.ONGOING ? SpellEnd.LONGER : SpellEnd.OTHER_EXIT;
        byte[] starts = null;
        long shortContracts = 0;
        for (int i = 0; i < events.size() && events.day(i) <= stretch.to(); i++) {
            if (events.day(i) < stretch.from()) {
                continue;
            }
            int month = month(events.day(i) - stretch.from());
            var type = events.type(i);
            if (type == PathEventType.CONTRACT && !isLasting(events.value(i)) && month < Spell.LONGEST) {
                shortContracts |= 1L << month;
            }
            int action = action(type, events.value(i));
            if (action >= 0) {
                starts = starts == null ? Starts.never() : starts;
                if (starts[action] == Starts.NEVER) {
                    starts[action] = (byte) Math.min(month, Byte.MAX_VALUE);
                }
            }
        }
        return new Spell(
                person.seeker(),
                person.group(),
                calendarMonth(stretch.from()),
                months,
                end,
                starts == null ? Starts.none() : Starts.of(starts),
                shortContracts,
                monthsOfWorkBefore(stretch.from(), events));
    }

    /** @return ordinal of the action; −1 if it is none that we know */
    private static int action(PathEventType type, int value) {
        return switch (type) {
            case ACTION -> value < ACTIONS.length ? value : -1;
            case TRAINING -> (value >= LASTING ? Action.QUALIFYING_TRAINING : Action.SHORT_TRAINING).ordinal();
            case REGISTRATION, EXIT, CONTRACT -> -1;
        };
    }

    /** How many of the twelve months that end on the eve of a day had work. */
    private static int monthsOfWorkBefore(int day, PathEvents events) {
        int worked = 0;
        for (int i = 0; i < events.size() && events.day(i) < day; i++) {
            if (events.type(i) == PathEventType.CONTRACT) {
                int planned = events.value(i) == 0 ? day : events.day(i) + events.value(i);
                int last = Math.min(planned, nextRegistration(events, i, day)) - 1;
                int nearest = month(day - 1 - last);
                int farthest = Math.min(month(day - 1 - events.day(i)), YEAR - 1);
                if (nearest <= farthest) {
                    worked |= (1 << farthest + 1) - (1 << nearest);
                }
            }
        }
        return Integer.bitCount(worked);
    }

    /** Day of the first registration after that of the event, or the limit if there is none before it. */
    private static int nextRegistration(PathEvents events, int index, int limit) {
        for (int i = index + 1; i < events.size() && events.day(i) < limit; i++) {
            if (events.type(i) == PathEventType.REGISTRATION && events.day(i) > events.day(index)) {
                return events.day(i);
            }
        }
        return limit;
    }

    private static boolean isLasting(int planned) {
        return planned == 0 || planned >= LASTING;
    }

    /** Months that are over after so many days. */
    static int month(int days) {
        return days * 16 / SIXTEENTHS;
    }

    private static int roundedMonths(int days) {
        return (days * 16 + SIXTEENTHS / 2) / SIXTEENTHS;
    }

    private static int calendarMonth(int day) {
        var date = LocalDate.ofEpochDay(day);
        return (date.getYear() - 2000) * YEAR + date.getMonthValue() - 1;
    }
}
