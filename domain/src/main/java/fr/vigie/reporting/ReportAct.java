package fr.vigie.reporting;

import static fr.vigie.reporting.ReportStatus.ADMISSIBLE;
import static fr.vigie.reporting.ReportStatus.CLOSED;
import static fr.vigie.reporting.ReportStatus.CONSULTED;
import static fr.vigie.reporting.ReportStatus.CONTESTED;
import static fr.vigie.reporting.ReportStatus.ERASED;
import static fr.vigie.reporting.ReportStatus.EXPIRED_IGNORED;
import static fr.vigie.reporting.ReportStatus.EXPIRED_UNREAD;
import static fr.vigie.reporting.ReportStatus.HANDED_OVER;
import static fr.vigie.reporting.ReportStatus.INFORMATION_REQUESTED;
import static fr.vigie.reporting.ReportStatus.NOT_CONCERNED;
import static fr.vigie.reporting.ReportStatus.PROMISED;
import static fr.vigie.reporting.ReportStatus.PROMISE_BROKEN;
import static fr.vigie.reporting.ReportStatus.PROMISE_TO_CHECK;
import static fr.vigie.reporting.ReportStatus.RECEIVED;
import static fr.vigie.reporting.ReportStatus.SET_ASIDE;
import static fr.vigie.reporting.ReportStatus.TRANSMITTED;
import static fr.vigie.reporting.ReportStatus.WITHDRAWN;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can be done to a report: by whom, from which states, and what state it leads to. This table is the whole life cycle. */
public enum ReportAct {
    /** The citizen files: every history begins with it. */
    FILE(Side.PERSON, Ways.none()),
    /** An agent takes it in charge (prend en charge). */
    TAKE(
            Side.AGENT,
            Ways.stay(
                    RECEIVED,
                    INFORMATION_REQUESTED,
                    ADMISSIBLE,
                    TRANSMITTED,
                    CONSULTED,
                    PROMISED,
                    PROMISE_TO_CHECK,
                    PROMISE_BROKEN,
                    CONTESTED,
                    NOT_CONCERNED,
                    EXPIRED_UNREAD,
                    EXPIRED_IGNORED)),
    DECLARE_ADMISSIBLE(Side.AGENT, Ways.to(ADMISSIBLE, RECEIVED, INFORMATION_REQUESTED)),
    PUT_ASIDE(Side.AGENT, Ways.to(SET_ASIDE, RECEIVED, INFORMATION_REQUESTED)),
    REQUEST_INFORMATION(Side.AGENT, Ways.to(INFORMATION_REQUESTED, RECEIVED)),
    /** The citizen answers what was asked. */
    ANSWER(Side.PERSON, Ways.to(RECEIVED, INFORMATION_REQUESTED)),
    /** The citizen writes to the agent of their own accord. */
    WRITE(Side.PERSON, Ways.stay(EnumSet.complementOf(EnumSet.of(INFORMATION_REQUESTED, WITHDRAWN, ERASED)))),
    /** An agent writes to the citizen. */
    REPLY(Side.AGENT, Ways.stay(EnumSet.complementOf(EnumSet.of(WITHDRAWN, ERASED)))),
    /** An agent takes a decision back, or takes up again what was over. */
    REOPEN(
            Side.AGENT,
            Ways.to(RECEIVED, INFORMATION_REQUESTED, ADMISSIBLE, SET_ASIDE)
                    .and(Ways.to(
                            ADMISSIBLE,
                            PROMISE_BROKEN,
                            CONTESTED,
                            NOT_CONCERNED,
                            CLOSED,
                            EXPIRED_UNREAD,
                            EXPIRED_IGNORED,
                            HANDED_OVER))),
    /** An agent sends it to the platform, whose time to answer begins. */
    TRANSMIT(Side.AGENT, Ways.to(TRANSMITTED, ADMISSIBLE)),
    /** An agent hands it over to the competent authority: the way out where a platform can't be reached or doesn't answer. */
    HAND_OVER(
            Side.AGENT,
            Ways.to(
                    HANDED_OVER,
                    ADMISSIBLE,
                    TRANSMITTED,
                    CONSULTED,
                    PROMISE_BROKEN,
                    CONTESTED,
                    NOT_CONCERNED,
                    EXPIRED_UNREAD,
                    EXPIRED_IGNORED)),
    /** The platform opens it for the first time. */
    CONSULT(Side.PLATFORM, Ways.to(CONSULTED, TRANSMITTED)),
    /** The platform accepts the complaint and engages to do something. */
    ACCEPT(Side.PLATFORM, Ways.to(PROMISED, TRANSMITTED, CONSULTED)),
    /** The platform contests the complaint. */
    CONTEST(Side.PLATFORM, Ways.to(CONTESTED, TRANSMITTED, CONSULTED)),
    /** The platform says that it isn't concerned. */
    DECLINE(Side.PLATFORM, Ways.to(NOT_CONCERNED, TRANSMITTED, CONSULTED)),
    /** The platform says that it has done what it had engaged to do. */
    FULFIL(Side.PLATFORM, Ways.to(PROMISE_TO_CHECK, PROMISED)),
    /** The citizen says what they think of the answer, once. */
    REVIEW_ANSWER(Side.PERSON, Ways.stay(PROMISED, PROMISE_TO_CHECK).and(Ways.to(CLOSED, CONTESTED, NOT_CONCERNED))),
    /** The citizen says that the engagement was kept. */
    CONFIRM_KEPT(Side.PERSON, Ways.to(CLOSED, PROMISED, PROMISE_TO_CHECK)),
    /** The citizen says that the engagement wasn't kept. */
    REPORT_BROKEN(Side.PERSON, Ways.to(PROMISE_BROKEN, PROMISE_TO_CHECK)),
    /** The citizen names another platform than the one that says it isn't concerned, once. */
    REATTRIBUTE(Side.PERSON, Ways.to(RECEIVED, NOT_CONCERNED)),
    /** The citizen takes the report back; the platform no longer sees it. */
    WITHDRAW(
            Side.PERSON,
            Ways.to(
                    WITHDRAWN,
                    RECEIVED,
                    INFORMATION_REQUESTED,
                    ADMISSIBLE,
                    TRANSMITTED,
                    CONSULTED,
                    PROMISED,
                    PROMISE_TO_CHECK,
                    PROMISE_BROKEN,
                    CONTESTED,
                    NOT_CONCERNED)),
    /** The citizen has everything erased that they told (GDPR art. 17). */
    ERASE(Side.PERSON, Ways.to(ERASED, EnumSet.complementOf(EnumSet.of(ERASED)))),
    /** The platform is reminded that its time to answer runs. */
    REMIND(Side.CLOCK, Ways.stay(TRANSMITTED, CONSULTED)),
    /** The platform's time to answer is over. */
    EXPIRE(Side.CLOCK, Ways.to(EXPIRED_UNREAD, TRANSMITTED).and(Ways.to(EXPIRED_IGNORED, CONSULTED))),
    /** The day of the engagement is over. */
    CHECK_PROMISE(Side.CLOCK, Ways.to(PROMISE_TO_CHECK, PROMISED)),
    /** The citizen's time to say something of the answer is over. */
    CLOSE(Side.CLOCK, Ways.to(CLOSED, PROMISE_TO_CHECK, CONTESTED, NOT_CONCERNED)),
    /** The citizen is asked what came of it, once. */
    SURVEY(Side.CLOCK, Ways.stay(CLOSED, EXPIRED_UNREAD, EXPIRED_IGNORED, HANDED_OVER)),
    /** The citizen says what came of it, once. */
    ANSWER_SURVEY(Side.PERSON, Ways.stay(CLOSED, EXPIRED_UNREAD, EXPIRED_IGNORED, HANDED_OVER));

    /** Whose act it is. */
    public enum Side {
        PERSON,
        AGENT,
        PLATFORM,
        /** Nobody's: a deadline was reached. */
        CLOCK
    }

    private final Side side;
    private final Map<ReportStatus, ReportStatus> ways;

    ReportAct(Side side, Ways ways) {
        this.side = side;
        this.ways = Collections.unmodifiableMap(ways.ways);
    }

    public Side side() {
        return side;
    }

    public boolean isPossibleFrom(ReportStatus status) {
        return ways.containsKey(status);
    }

    /** The state afterwards; empty if the act isn't possible. */
    public Optional<ReportStatus> leadsFrom(ReportStatus status) {
        return Optional.ofNullable(ways.get(status));
    }

    /** From which states it is possible, and where it leads. */
    public Map<ReportStatus, ReportStatus> ways() {
        return ways;
    }

    /** A row of the table while it is being written. */
    private static final class Ways {

        private final Map<ReportStatus, ReportStatus> ways = new EnumMap<>(ReportStatus.class);

        static Ways none() {
            return new Ways();
        }

        static Ways to(ReportStatus target, ReportStatus first, ReportStatus... others) {
            return to(target, EnumSet.of(first, others));
        }

        static Ways to(ReportStatus target, Set<ReportStatus> from) {
            var row = new Ways();
            from.forEach(status -> row.ways.put(status, target));
            return row;
        }

        static Ways stay(ReportStatus first, ReportStatus... others) {
            return stay(EnumSet.of(first, others));
        }

        static Ways stay(Set<ReportStatus> from) {
            var row = new Ways();
            from.forEach(status -> row.ways.put(status, status));
            return row;
        }

        Ways and(Ways others) {
            ways.putAll(others.ways);
            return this;
        }
    }
}
