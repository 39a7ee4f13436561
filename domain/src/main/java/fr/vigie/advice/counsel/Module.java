package fr.vigie.advice.counsel;

import static fr.vigie.advice.counsel.Condition.*;
import static fr.vigie.advice.counsel.Gate.when;

import fr.vigie.advice.Action;
import fr.vigie.advice.model.Horizon;
import java.util.List;
import java.util.Optional;

/**
 * Something that may be advised. Its gate says to whom; no gate asks for sex, nationality or disability, which nobody
 * here knows. What it is worth is measured where its action's effect is (see {@link Worth}), told by the market where it
 * is a move, and otherwise ranked by experts: the score, in ten-thousandths, orders advice and estimates nothing.
 */
public enum Module {
    BROADER_SEARCH(
            1,
            Family.OCCUPATION,
            60,
            when(SEARCHED_3_MONTHS).and(MANY_COMPETE, NO_FIGURES, SEARCHED_6_MONTHS),
            Source.BELOT_KIRCHER_MULLER,
            Source.ALTMANN_GERMANY),
    CLOSE_OCCUPATION(
            2,
            Family.OCCUPATION,
            MoveKind.CLOSE_OCCUPATION,
            when(SEARCHED_3_MONTHS, MANY_COMPETE),
            Source.ROME_MOBILITY,
            Source.BELOT_KIRCHER_MULLER),
    OCCUPATION_AFTER_TRAINING(
            3,
            Family.OCCUPATION,
            MoveKind.OCCUPATION_AFTER_TRAINING,
            when(SEARCHED_3_MONTHS, MANY_COMPETE),
            Source.ROME_MOBILITY,
            Source.CARD_KLUVE_WEBER),
    NEXT_DEPARTMENT(
            4,
            Family.PLACE,
            MoveKind.NEXT_DEPARTMENT,
            when(GOES_AN_HOUR).and(HAS_LICENCE, TRANSPORT_IS_EASY),
            Source.GENERAL_KNOWLEDGE),
    FAR_DEPARTMENT(
            5,
            Family.PLACE,
            MoveKind.FAR_DEPARTMENT,
            when(MOVES_IN_REGION).and(SEARCHED_3_MONTHS, MANY_COMPETE),
            Source.FRANCE_TRAVAIL_AIDS),

    QUALIFYING_TRAINING(
            6,
            Family.TRAINING,
            Action.QUALIFYING_TRAINING,
            Horizon.EIGHTEEN_MONTHS,
            70,
            when(NO_DIPLOMA, MANY_COMPETE, SEARCHED_12_MONTHS).and(UP_TO_BACCALAUREATE, SEARCHED_6_MONTHS),
            Source.CARD_KLUVE_WEBER,
            Source.LAW_TRAINING_ACCOUNT),
    SHORT_TRAINING(
            7,
            Family.TRAINING,
            Action.SHORT_TRAINING,
            Horizon.SIX_MONTHS,
            60,
            when(SEARCHED_6_MONTHS, HIRING_IS_HARD).and(SEARCHED_3_MONTHS),
            Source.CARD_KLUVE_WEBER,
            Source.LAW_TRAINING_ACCOUNT),
    VALIDATION_OF_EXPERIENCE(
            8,
            Family.TRAINING,
            Action.VALIDATION_OF_EXPERIENCE,
            Horizon.EIGHTEEN_MONTHS,
            75,
            when(TWO_YEARS_OF_EXPERIENCE).and(UP_TO_BACCALAUREATE),
            Source.LAW_VALIDATION),
    APPRENTICESHIP(
            9,
            Family.TRAINING,
            Action.APPRENTICESHIP,
            Horizon.EIGHTEEN_MONTHS,
            80,
            when(UNDER_35).and(LITTLE_EXPERIENCE).and(UP_TO_BACCALAUREATE, SEARCHED_3_MONTHS),
            Source.LAW_APPRENTICESHIP),
    DRIVING_LICENCE(
            10,
            Family.PLACE,
            Action.DRIVING_LICENCE,
            Horizon.EIGHTEEN_MONTHS,
            80,
            when(NO_LICENCE).and(TRANSPORT_IS_HARD, GOES_AN_HOUR, SEARCHED_3_MONTHS),
            Source.LAW_TRAINING_ACCOUNT,
            Source.FRANCE_TRAVAIL_AIDS),
    MOBILITY_AID(
            11,
            Family.PLACE,
            Action.MOBILITY_AID,
            Horizon.SIX_MONTHS,
            50,
            when(TRANSPORT_IS_HARD, MOVES_IN_REGION),
            Source.FRANCE_TRAVAIL_AIDS),
    NETWORK(
            12,
            Family.CONTACTS,
            Action.NETWORKING,
            Horizon.SIX_MONTHS,
            70,
            when(KNOWS_FEW_PEOPLE, SEARCHED_3_MONTHS, NO_FIGURES),
            Source.GRANOVETTER,
            Source.RAJKUMAR),
    SPONTANEOUS_APPLICATIONS(
            13,
            Family.APPLYING,
            Action.SPONTANEOUS_APPLICATIONS,
            Horizon.SIX_MONTHS,
            85,
            when(HIRING_IS_HARD, THERE_ARE_OPENINGS, NO_FIGURES, SEARCHED_3_MONTHS),
            Source.GENERAL_KNOWLEDGE),
    CV(
            14,
            Family.APPLYING,
            Action.CV_WORKSHOP,
            Horizon.SIX_MONTHS,
            60,
            when(CV_IS_HARD, SEARCHED_3_MONTHS),
            Source.LIU_HUANG_WANG),
    INTERVIEW(
            15,
            Family.APPLYING,
            Action.INTERVIEW_WORKSHOP,
            Horizon.SIX_MONTHS,
            50,
            when(INTERVIEWS_ARE_HARD, SEARCHED_6_MONTHS),
            Source.LIU_HUANG_WANG),
    ONLINE_PROFILE(
            16,
            Family.APPLYING,
            Action.ONLINE_PROFILE,
            Horizon.SIX_MONTHS,
            55,
            when(COMPUTERS_ARE_EASY),
            Source.GENERAL_KNOWLEDGE),
    VOLUNTEERING(
            17,
            Family.FIRST_HAND,
            Action.VOLUNTEERING,
            Horizon.EIGHTEEN_MONTHS,
            35,
            when(SEARCHED_6_MONTHS).and(KNOWS_FEW_PEOPLE, NO_EXPERIENCE, MOTIVATION_IS_LOW, SEARCHED_12_MONTHS),
            Source.LAW_VOLUNTEERING),
    COMPANY_CREATION(
            18,
            Family.OCCUPATION,
            Action.COMPANY_CREATION,
            Horizon.EIGHTEEN_MONTHS,
            40,
            when(TWO_YEARS_OF_EXPERIENCE).and(SELF_EMPLOYMENT_IS_COMMON, SEARCHED_12_MONTHS),
            Source.LAW_COMPANY_CREATION),
    IMMERSION(
            19,
            Family.FIRST_HAND,
            Action.IMMERSION,
            Horizon.SIX_MONTHS,
            75,
            when(NO_EXPERIENCE, HIRING_IS_HARD, SEARCHED_6_MONTHS),
            Source.LAW_IMMERSION),
    TEMPORARY_WORK(
            20,
            Family.FIRST_HAND,
            Action.TEMPORARY_WORK_AGENCY,
            Horizon.SIX_MONTHS,
            65,
            when(TEMPORARY_WORK_IS_COMMON, SEARCHED_6_MONTHS),
            Source.LAW_TEMPORARY_WORK),
    MENTORING(
            21,
            Family.CONTACTS,
            Action.MENTORING,
            Horizon.SIX_MONTHS,
            45,
            when(KNOWS_FEW_PEOPLE, UNDER_25, MOTIVATION_IS_LOW, AGE_IS_HELD_AGAINST_THEM),
            Source.GENERAL_KNOWLEDGE),
    JOB_CLUB(
            22,
            Family.SUPPORT,
            Action.JOB_CLUB,
            Horizon.SIX_MONTHS,
            55,
            when(SEARCHED_6_MONTHS).and(MOTIVATION_IS_LOW, KNOWS_FEW_PEOPLE, SEARCHED_12_MONTHS),
            Source.LIU_HUANG_WANG),
    CAREER_COUNSELLING(
            23,
            Family.SUPPORT,
            Action.CAREER_COUNSELLING,
            Horizon.EIGHTEEN_MONTHS,
            60,
            when(SEARCHED_6_MONTHS, MOTIVATION_IS_LOW, FROM_45, NO_FIGURES),
            Source.LAW_CAREER_COUNSELLING),
    DIGITAL_SKILLS(
            24,
            Family.SUPPORT,
            Action.DIGITAL_SKILLS,
            Horizon.SIX_MONTHS,
            60,
            when(COMPUTERS_ARE_HARD),
            Source.FRANCE_SERVICES),
    LANGUAGE(
            25,
            Family.TRAINING,
            Action.LANGUAGE_TRAINING,
            Horizon.EIGHTEEN_MONTHS,
            70,
            when(FRENCH_IS_HARD),
            Source.GENERAL_KNOWLEDGE),

    SENIORS(
            26,
            Family.SUPPORT,
            65,
            when(FROM_45).and(FROM_55, AGE_IS_HELD_AGAINST_THEM, SEARCHED_12_MONTHS),
            Source.LAW_AGE_DISCRIMINATION,
            Source.GENERAL_KNOWLEDGE),
    YOUNG_PEOPLE(27, Family.SUPPORT, 90, when(UNDER_25), Source.LAW_YOUNG_PEOPLE, Source.CREPON_DISPLACEMENT),
    MOTIVATION(28, Family.SUPPORT, 45, when(MOTIVATION_IS_LOW, SEARCHED_12_MONTHS), Source.LIU_HUANG_WANG),
    CARE(29, Family.SUPPORT, 60, when(CARES_FOR_SOMEBODY), Source.FRANCE_TRAVAIL_AIDS),
    DATA_RIGHTS(30, Family.RIGHTS, 30, when(HAS_ONLINE_PROFILE), Source.GDPR_RIGHTS, Source.LAW_RECRUITMENT_DATA),
    UNFAIR_JOB_SITE(
            31,
            Family.RIGHTS,
            20,
            when(COMPUTERS_ARE_EASY).and(SEARCHED_3_MONTHS, HAS_ONLINE_PROFILE),
            Source.LAW_NO_FEE_FROM_SEEKERS);

    /** What sort of ground its worth has. */
    public enum Kind {
        /** The effect of an action. */
        ACTION,
        /** The labour market elsewhere or in another occupation. */
        MARKET,
        /** A rule of experts alone. */
        RULE
    }

    private static final Module[] ALL = values();
    private static final Module[] BY_ID = byId();

    private final int id;
    private final Family family;
    private final Kind kind;
    private final Action action;
    private final Horizon horizon;
    private final MoveKind move;
    private final int score;
    private final Gate gate;
    private final List<Source> sources;

    Module(int id, Family family, int score, Gate gate, Source... sources) {
        this(id, family, Kind.RULE, null, null, null, score, gate, sources);
    }

    Module(int id, Family family, MoveKind move, Gate gate, Source... sources) {
        this(id, family, Kind.MARKET, null, null, move, 0, gate, sources);
    }

    Module(int id, Family family, Action action, Horizon horizon, int score, Gate gate, Source... sources) {
        this(id, family, Kind.ACTION, action, horizon, null, score, gate, sources);
    }

    Module(
            int id,
            Family family,
            Kind kind,
            Action action,
            Horizon horizon,
            MoveKind move,
            int score,
            Gate gate,
            Source... sources) {
        this.id = id;
        this.family = family;
        this.kind = kind;
        this.action = action;
        this.horizon = horizon;
        this.move = move;
        this.score = score;
        this.gate = gate;
        this.sources = List.of(sources);
    }

    /** Number under which stores keep it, 1 to 127: never given to another. */
    public int id() {
        return id;
    }

    /** @throws IllegalArgumentException if none has it */
    public static Module of(int id) {
        if (id < 0 || id >= BY_ID.length || BY_ID[id] == null) {
            throw new IllegalArgumentException("No module " + id);
        }
        return BY_ID[id];
    }

    public Kind kind() {
        return kind;
    }

    /** What one does who follows it, where a path would record it. */
    public Optional<Action> action() {
        return Optional.ofNullable(action);
    }

    /** After how long the effect of its action is looked at; null without an action. */
    public Horizon horizon() {
        return horizon;
    }

    public List<Source> sources() {
        return sources;
    }

    /** Whether its gate lets the person through, and they haven't done or declined it. */
    public boolean isOpenTo(Situation situation, Knowledge knowledge) {
        var seeker = situation.seeker();
        long here = Condition.of(
                knowledge.market().occupations().at(seeker.occupation()),
                knowledge.cell(seeker.occupation(), seeker.department()));
        return !isDone(situation) && gate.passes(here | Condition.of(situation));
    }

    Family family() {
        return family;
    }

    long bit() {
        return 1L << ordinal();
    }

    /** Which sort of move; null but for {@link Kind#MARKET}. */
    MoveKind move() {
        return move;
    }

    int score() {
        return score;
    }

    Gate gate() {
        return gate;
    }

    /**
     * Of a department's people, the part to whom it can be advised before places run short; 1 where they don't. Orders of
     * size that the trade knows, to be verified; places of moves have their own, from figures (see {@link Targets}).
     */
    double share() {
        return switch (this) {
            case QUALIFYING_TRAINING, APPRENTICESHIP -> 0.25;
            case SHORT_TRAINING -> 0.3;
            default -> 1;
        };
    }

    /**
     * What somebody may say is hard that it answers, by bits of {@link Condition}: of all that its gate lets in, but for what others
     * answer better, so that one difficulty doesn't fill a list.
     */
    long needs() {
        long needs = gate.conditions() & Condition.NEEDS;
        return switch (this) {
            case VOLUNTEERING -> 0;
            case JOB_CLUB -> needs & Condition.MOTIVATION_IS_LOW.bit();
            default -> needs;
        };
    }

    boolean isDone(Situation situation) {
        return (Gates.done(situation) & bit()) != 0;
    }

    /** All of them, not to be changed: {@link #values} would copy them for each person. */
    static Module[] all() {
        return ALL;
    }

    private static Module[] byId() {
        var modules = new Module[128];
        for (var module : values()) {
            modules[module.id] = module;
        }
        return modules;
    }
}
