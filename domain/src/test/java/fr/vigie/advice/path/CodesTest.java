package fr.vigie.advice.path;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.advice.Action;
import fr.vigie.advice.AgeBand;
import fr.vigie.advice.Difficulty;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.Experience;
import fr.vigie.advice.Mobility;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that are years old must still be read as they were written. */
class CodesTest {

    @Test
    void every_constant_has_a_code_of_its_own_and_comes_back_by_it() {
        complete(Codes.TYPES, PathEventType.values());
        complete(Codes.REASONS, ExitReason.values());
        complete(Codes.ACTIONS, Action.values());
        complete(Codes.AGES, AgeBand.values());
        complete(Codes.DIPLOMAS, Diploma.values());
        complete(Codes.EXPERIENCES, Experience.values());
        complete(Codes.MOBILITIES, Mobility.values());
        complete(Codes.DIFFICULTIES, Difficulty.values());
    }

    @Test
    void codes_are_what_they_have_always_been() {
        assertThat(List.of(
                        Codes.TYPES.code(PathEventType.CONTRACT),
                        Codes.REASONS.code(ExitReason.OTHER),
                        Codes.ACTIONS.code(Action.QUALIFYING_TRAINING),
                        Codes.ACTIONS.code(Action.IMMERSION),
                        Codes.ACTIONS.code(Action.LANGUAGE_TRAINING),
                        Codes.AGES.code(AgeBand.FROM_55),
                        Codes.DIPLOMAS.code(Diploma.LONG_HIGHER),
                        Codes.EXPERIENCES.code(Experience.OVER_FIVE_YEARS),
                        Codes.MOBILITIES.code(Mobility.COUNTRY),
                        Codes.DIFFICULTIES.code(Difficulty.AGE)))
                .containsExactly(5, 5, 1, 12, 20, 5, 5, 4, 4, 9);
    }

    @Test
    void sets_of_difficulties_come_back_and_unknown_bits_are_dropped() {
        int some = 1 << Difficulty.DIGITAL.ordinal() | 1 << Difficulty.AGE.ordinal();
        assertThat(Codes.DIFFICULTIES.ordinalBits(Codes.DIFFICULTIES.codeBits(some)))
                .isEqualTo(some);
        assertThat(Codes.DIFFICULTIES.ordinalBits(1 << 15)).isZero();
    }

    private static <E extends Enum<E>> void complete(Codes<E> codes, E[] constants) {
        assertThat(codes.size()).isEqualTo(constants.length);
        assertThat(Arrays.stream(constants).map(codes::code)).doesNotHaveDuplicates();
        for (var constant : constants) {
            assertThat(codes.has(codes.code(constant))).isTrue();
            assertThat(codes.constant(codes.code(constant))).isEqualTo(constant);
            assertThat(codes.codeOfOrdinal(constant.ordinal())).isEqualTo(codes.code(constant));
        }
        assertThat(codes.has(0)).isFalse();
        assertThat(codes.has(constants.length + 1)).isFalse();
    }
}
