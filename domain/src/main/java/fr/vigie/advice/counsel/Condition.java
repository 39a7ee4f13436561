package fr.vigie.advice.counsel;

import fr.vigie.advice.Action;
import fr.vigie.advice.AgeBand;
import fr.vigie.advice.Difficulty;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.Experience;
import fr.vigie.advice.Mobility;
import fr.vigie.advice.Rome;
import fr.vigie.advice.market.MarketCell;
import fr.vigie.advice.model.DurationBand;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Something that is or isn't so of a person, or of their occupation where they live: what gates are made of, and what is
 * told as the reason. Stored by ordinal: append only. At most 64.
 */
public enum Condition {
    UNDER_25(Kind.PROFILE, age(AgeBand.UNDER_25, AgeBand.UNDER_25)),
    UNDER_35(Kind.PROFILE, age(AgeBand.UNDER_25, AgeBand.FROM_25)),
    FROM_45(Kind.PROFILE, age(AgeBand.FROM_45, AgeBand.FROM_55)),
    FROM_55(Kind.PROFILE, age(AgeBand.FROM_55, AgeBand.FROM_55)),

    NO_DIPLOMA(Kind.PROFILE, diploma(Diploma.NONE, Diploma.NONE)),
    UP_TO_BACCALAUREATE(Kind.PROFILE, diploma(Diploma.NONE, Diploma.BACCALAUREATE)),
    HIGHER_DIPLOMA(Kind.PROFILE, diploma(Diploma.SHORT_HIGHER, Diploma.LONG_HIGHER)),

    NO_EXPERIENCE(Kind.PROFILE, experience(Experience.NONE, Experience.NONE)),
    LITTLE_EXPERIENCE(Kind.PROFILE, experience(Experience.NONE, Experience.UNDER_TWO_YEARS)),
    TWO_YEARS_OF_EXPERIENCE(Kind.PROFILE, experience(Experience.TWO_TO_FIVE_YEARS, Experience.OVER_FIVE_YEARS)),

    GOES_AN_HOUR(Kind.PROFILE, mobility(Mobility.HOUR)),
    MOVES_IN_REGION(Kind.PROFILE, mobility(Mobility.REGION)),
    NO_LICENCE(Kind.PROFILE, situation -> !situation.seeker().licence()),
    HAS_LICENCE(Kind.SILENT, situation -> situation.seeker().licence()),

    SEARCHED_3_MONTHS(Kind.DURATION, searched(DurationBand.FROM_3)),
    SEARCHED_6_MONTHS(Kind.DURATION, searched(DurationBand.FROM_6)),
    SEARCHED_12_MONTHS(Kind.DURATION, searched(DurationBand.FROM_12)),

    COMPUTERS_ARE_HARD(Kind.NEED, says(Difficulty.DIGITAL)),
    MOTIVATION_IS_LOW(Kind.NEED, says(Difficulty.MOTIVATION)),
    CV_IS_HARD(Kind.NEED, says(Difficulty.CV)),
    INTERVIEWS_ARE_HARD(Kind.NEED, says(Difficulty.INTERVIEW)),
    KNOWS_FEW_PEOPLE(Kind.NEED, says(Difficulty.NETWORK)),
    CARES_FOR_SOMEBODY(Kind.NEED, says(Difficulty.CARE)),
    TRANSPORT_IS_HARD(Kind.NEED, says(Difficulty.TRANSPORT)),
    FRENCH_IS_HARD(Kind.NEED, says(Difficulty.LANGUAGE)),
    AGE_IS_HELD_AGAINST_THEM(Kind.NEED, says(Difficulty.AGE)),
    COMPUTERS_ARE_EASY(Kind.SILENT, says(Difficulty.DIGITAL).negate()),
    TRANSPORT_IS_EASY(Kind.SILENT, says(Difficulty.TRANSPORT).negate()),

    HAS_ONLINE_PROFILE(Kind.PROFILE, situation -> situation.hasTried(Action.ONLINE_PROFILE)),

    /** DARES' tension is high, or most projects are expected to be hard to fill. */
    HIRING_IS_HARD(
            Kind.MARKET,
            (occupation, cell) ->
                    cell.tension().orElse(0) >= 4 || cell.difficulty().orElse(0) >= 0.6),
    /** DARES' tension is low, or there is less than an offer in the year for five people. */
    MANY_COMPETE(
            Kind.MARKET,
            (occupation, cell) ->
                    (cell.tension().isPresent() && cell.tension().getAsInt() <= 2) || isBelowOneForFive(cell)),
    /** A fair number of offers or projects, so that writing unasked reaches somebody who hires. */
    THERE_ARE_OPENINGS(
            Kind.MARKET,
            (occupation, cell) ->
                    cell.offers().orElse(0) >= 50 || cell.projects().orElse(0) >= 50),
    NO_FIGURES(Kind.MARKET, (occupation, cell) -> cell.equals(MarketCell.UNKNOWN)),

    /** Domains in which agencies place many: farming, building, hotels, industry, maintenance, transport. */
    TEMPORARY_WORK_IS_COMMON(Kind.SECTOR, (occupation, cell) -> in("AFGHIN", occupation)),
    /** Domains in which many work for themselves: farming, crafts, communication, building, personal services, shows. */
    SELF_EMPLOYMENT_IS_COMMON(Kind.SECTOR, (occupation, cell) -> in("ABEFKL", occupation));

    /** What sort of fact it is, and so how it is told. */
    enum Kind {
        /** What the person said is hard: advice that answers it goes before other advice of the same worth. */
        NEED,
        /** What else they declared. */
        PROFILE,
        DURATION,
        MARKET,
        SECTOR,
        /** Not worth a sentence. */
        SILENT
    }

    static final long NEEDS = bits(Kind.NEED);

    private static final Condition[] ALL = values();

    private final Kind kind;
    private final Predicate<Situation> person;
    private final BiPredicate<Rome, MarketCell> place;

    Condition(Kind kind, Predicate<Situation> person) {
        this.kind = kind;
        this.person = person;
        this.place = (occupation, cell) -> false;
    }

    Condition(Kind kind, BiPredicate<Rome, MarketCell> place) {
        this.kind = kind;
        this.person = situation -> false;
        this.place = place;
    }

    Kind kind() {
        return kind;
    }

    long bit() {
        return 1L << ordinal();
    }

    boolean in(long truths) {
        return (truths & bit()) != 0;
    }

    /** Which are so of the person, as bits by ordinal. */
    static long of(Situation situation) {
        long truths = 0;
        for (var condition : ALL) {
            if (condition.person.test(situation)) {
                truths |= condition.bit();
            }
        }
        return truths;
    }

    /** Which are so of the occupation at a place, as bits by ordinal. */
    static long of(Rome occupation, MarketCell cell) {
        long truths = 0;
        for (var condition : ALL) {
            if (condition.place.test(occupation, cell)) {
                truths |= condition.bit();
            }
        }
        return truths;
    }

    private static long bits(Kind kind) {
        long bits = 0;
        for (var condition : values()) {
            if (condition.kind == kind) {
                bits |= condition.bit();
            }
        }
        return bits;
    }

    private static Predicate<Situation> age(AgeBand from, AgeBand to) {
        return situation -> isBetween(situation.seeker().age(), from, to);
    }

    private static Predicate<Situation> diploma(Diploma from, Diploma to) {
        return situation -> isBetween(situation.seeker().diploma(), from, to);
    }

    private static Predicate<Situation> experience(Experience from, Experience to) {
        return situation -> isBetween(situation.seeker().experience(), from, to);
    }

    private static Predicate<Situation> mobility(Mobility from) {
        return situation -> situation.seeker().mobility().compareTo(from) >= 0;
    }

    private static Predicate<Situation> searched(DurationBand from) {
        return situation -> situation.searched() >= from.from();
    }

    private static Predicate<Situation> says(Difficulty difficulty) {
        return situation -> situation.seeker().says(difficulty);
    }

    private static <E extends Enum<E>> boolean isBetween(E value, E from, E to) {
        return value.compareTo(from) >= 0 && value.compareTo(to) <= 0;
    }

    private static boolean isBelowOneForFive(MarketCell cell) {
        return cell.offers().isPresent()
                && cell.seekers().isPresent()
                && 5L * cell.offers().getAsInt() < cell.seekers().getAsInt();
    }

    private static boolean in(String domains, Rome occupation) {
        return domains.indexOf(occupation.code().charAt(0)) >= 0;
    }
}
