package fr.vigie.advice.path;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.advice.Department;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PathStateTest {

    private static final Department CREUSE = Department.of("23").orElseThrow();

    @Test
    void people_of_whom_nothing_happened_are_there_and_cannot_be_read() {
        var people = new PathState(CREUSE, 1, 3, 0, null, false);
        assertThat(people.isEmpty()).isFalse();
        assertThat(people.isReadable()).isFalse();
        assertThat(new PathState(CREUSE, 2, 3, 1, LocalDate.of(2026, 9, 30), false).isReadable())
                .isTrue();
    }

    @Test
    void nothing_cannot_be_read() {
        assertThat(PathState.empty(CREUSE).isReadable()).isFalse();
    }
}
