package fr.vigie.advice.counsel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.advice.Department;
import org.junit.jupiter.api.Test;

class NeighboursTest {

    @Test
    void who_borders_is_bordered() {
        for (var one : Department.all()) {
            assertThat(Neighbours.of(one)).doesNotContain(one).allSatisfy(other -> assertThat(Neighbours.of(other))
                    .contains(one));
        }
    }

    @Test
    void every_department_has_a_neighbour_but_overseas() {
        assertThat(Department.all())
                .allSatisfy(one -> assertThat(Neighbours.of(one).isEmpty()).isEqualTo(one.isOverseas()));
    }

    @Test
    void the_creuse_has_six() {
        assertThat(Neighbours.of(Department.of("23").orElseThrow()))
                .extracting(Department::code)
                .containsExactly("03", "18", "19", "36", "63", "87");
    }
}
