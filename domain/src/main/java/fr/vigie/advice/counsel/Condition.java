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
import java.util.function.IntPredicate;

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
    NO_LICENCE(Kind.PROFILE, licence(false)),
    HAS_LICENCE(Kind.SILENT, licence(true)),

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
    COMPUTERS_ARE_EASY(Kind.SILENT, doesNotSay(Difficulty.DIGITAL)),
    TRANSPORT_IS_EASY(Kind.SILENT, doesNotSay(Difficulty.TRANSPORT)),

    HAS_ONLINE_PROFILE(Kind.PROFILE, hasProfileOnline()),

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

    /** The one input that a condition asks about: the conditions of each are worked out once for all its values. */
    private enum Input {
        AGE(AgeBand.values().length),
        DIPLOMA(Diploma.values().length),
        EXPERIENCE(Experience.values().length),
        MOBILITY(Mobility.values().length),
        LICENCE(2),
        SEARCHED(DurationBand.values().length),
        DIFFICULTIES(1 << Difficulty.values().length),
        PROFILE_ONLINE(2),
        PLACE(0);

        private final int values;

        Input(int values) {
            this.values = values;
        }
    }

    /** @param holds of a value of the input: an ordinal, or bits */
    private record Test(Input input, IntPredicate holds) {}

    static final long NEEDS = bits(Kind.NEED);

    private static final Condition[] ALL = values();
    private static final long[][] BY_INPUT = byInput();

    private final Kind kind;
    private final Test test;
    private final BiPredicate<Rome, MarketCell> place;

    Condition(Kind kind, Test test) {
        this.kind = kind;
        this.test = test;
        this.place = (occupation, cell) -> false;
    }

    Condition(Kind kind, BiPredicate<Rome, MarketCell> place) {
        this.kind = kind;
        this.test = new Test(Input.PLACE, value -> false);
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
        var seeker = situation.seeker();
        return so(Input.AGE, seeker.age().ordinal())
                | so(Input.DIPLOMA, seeker.diploma().ordinal())
                | so(Input.EXPERIENCE, seeker.experience().ordinal())
                | so(Input.MOBILITY, seeker.mobility().ordinal())
                | so(Input.LICENCE, seeker.licence() ? 1 : 0)
                | so(Input.SEARCHED, DurationBand.of(situation.searched()).ordinal())
                | so(Input.DIFFICULTIES, seeker.difficulties())
                | so(Input.PROFILE_ONLINE, situation.hasTried(Action.ONLINE_PROFILE) ? 1 : 0);
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

    private static long so(Input input, int value) {
        return BY_INPUT[input.ordinal()][value];
    }

    private static long[][] byInput() {
        var table = new long[Input.values().length][];
        for (var input : Input.values()) {
            table[input.ordinal()] = new long[input.values];
            for (int value = 0; value < input.values; value++) {
                for (var condition : ALL) {
                    if (condition.test.input == input && condition.test.holds.test(value)) {
                        table[input.ordinal()][value] |= condition.bit();
                    }
                }
            }
        }
        return table;
    }

    private static Test age(AgeBand from, AgeBand to) {
        return between(Input.AGE, from, to);
    }

    private static Test diploma(Diploma from, Diploma to) {
        return between(Input.DIPLOMA, from, to);
    }

    private static Test experience(Experience from, Experience to) {
        return between(Input.EXPERIENCE, from, to);
    }

    private static Test mobility(Mobility from) {
        return between(Input.MOBILITY, from, Mobility.COUNTRY);
    }

    private static Test licence(boolean has) {
        return new Test(Input.LICENCE, value -> value == 1 == has);
    }

    private static Test searched(DurationBand from) {
        return between(Input.SEARCHED, from, DurationBand.FROM_24);
    }

    private static Test says(Difficulty difficulty) {
        return new Test(Input.DIFFICULTIES, difficulty::in);
    }

    private static Test doesNotSay(Difficulty difficulty) {
        return new Test(Input.DIFFICULTIES, bits -> !difficulty.in(bits));
    }

    private static Test hasProfileOnline() {
        return new Test(Input.PROFILE_ONLINE, value -> value == 1);
    }

    private static <E extends Enum<E>> Test between(Input input, E from, E to) {
        return new Test(input, value -> value >= from.ordinal() && value <= to.ordinal());
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
