package fr.vigie.advice.path;

import fr.vigie.advice.Action;
import fr.vigie.advice.AgeBand;
import fr.vigie.advice.Difficulty;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.Experience;
import fr.vigie.advice.Mobility;
import java.util.List;

/**
 * The numbers under which tables and files keep the constants of an enumeration: their places in a list, from 1. A list is
 * only ever added to, at its end; what the code calls a constant, and where it stands there, may change.
 */
final class Codes<E extends Enum<E>> {

    static final Codes<PathEventType> TYPES = new Codes<>(List.of(
            PathEventType.REGISTRATION,
            PathEventType.EXIT,
            PathEventType.TRAINING,
            PathEventType.ACTION,
            PathEventType.CONTRACT));

    static final Codes<ExitReason> REASONS = new Codes<>(List.of(
            ExitReason.RETURN_TO_WORK,
            ExitReason.TRAINING,
            ExitReason.NO_RENEWAL,
            ExitReason.STRUCK_OFF,
            ExitReason.OTHER));

    static final Codes<Action> ACTIONS = new Codes<>(List.of(
            Action.QUALIFYING_TRAINING,
            Action.SHORT_TRAINING,
            Action.VALIDATION_OF_EXPERIENCE,
            Action.APPRENTICESHIP,
            Action.DRIVING_LICENCE,
            Action.NETWORKING,
            Action.SPONTANEOUS_APPLICATIONS,
            Action.CV_WORKSHOP,
            Action.INTERVIEW_WORKSHOP,
            Action.VOLUNTEERING,
            Action.COMPANY_CREATION,
            Action.IMMERSION,
            Action.MENTORING,
            Action.DIGITAL_SKILLS,
            Action.MOBILITY_AID,
            Action.ONLINE_PROFILE,
            Action.JOB_CLUB,
            Action.TEMPORARY_WORK_AGENCY,
            Action.CAREER_COUNSELLING,
            Action.LANGUAGE_TRAINING));

    static final Codes<AgeBand> AGES =
            new Codes<>(List.of(AgeBand.UNDER_25, AgeBand.FROM_25, AgeBand.FROM_35, AgeBand.FROM_45, AgeBand.FROM_55));

    static final Codes<Diploma> DIPLOMAS = new Codes<>(List.of(
            Diploma.NONE, Diploma.VOCATIONAL, Diploma.BACCALAUREATE, Diploma.SHORT_HIGHER, Diploma.LONG_HIGHER));

    static final Codes<Experience> EXPERIENCES = new Codes<>(List.of(
            Experience.NONE, Experience.UNDER_TWO_YEARS, Experience.TWO_TO_FIVE_YEARS, Experience.OVER_FIVE_YEARS));

    static final Codes<Mobility> MOBILITIES =
            new Codes<>(List.of(Mobility.NEAR, Mobility.HOUR, Mobility.REGION, Mobility.COUNTRY));

    static final Codes<Difficulty> DIFFICULTIES = new Codes<>(List.of(
            Difficulty.DIGITAL,
            Difficulty.MOTIVATION,
            Difficulty.CV,
            Difficulty.INTERVIEW,
            Difficulty.NETWORK,
            Difficulty.CARE,
            Difficulty.TRANSPORT,
            Difficulty.LANGUAGE,
            Difficulty.AGE));

    private final List<E> constants;
    private final int[] codes;

    private Codes(List<E> constants) {
        this.constants = constants;
        codes = new int[constants.get(0).getDeclaringClass().getEnumConstants().length];
        for (int i = 0; i < constants.size(); i++) {
            codes[constants.get(i).ordinal()] = i + 1;
        }
    }

    /** How many there are: the codes are 1 to that. */
    int size() {
        return constants.size();
    }

    boolean has(int code) {
        return code >= 1 && code <= constants.size();
    }

    /** @throws IndexOutOfBoundsException if there is none of that code */
    E constant(int code) {
        return constants.get(code - 1);
    }

    int code(E constant) {
        return codes[constant.ordinal()];
    }

    /** @throws ArrayIndexOutOfBoundsException if no constant has that ordinal */
    int codeOfOrdinal(int ordinal) {
        return codes[ordinal];
    }

    /** From bits by ordinal to bits by code, of which code 1 has the lowest. */
    int codeBits(int ordinalBits) {
        int bits = 0;
        for (int ordinal = 0; ordinal < codes.length; ordinal++) {
            bits |= (ordinalBits >> ordinal & 1) << codes[ordinal] - 1;
        }
        return bits;
    }

    /** The other way round; bits of no constant are dropped. */
    int ordinalBits(int codeBits) {
        int bits = 0;
        for (int i = 0; i < constants.size(); i++) {
            bits |= (codeBits >> i & 1) << constants.get(i).ordinal();
        }
        return bits;
    }
}
