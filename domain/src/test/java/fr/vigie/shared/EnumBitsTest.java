package fr.vigie.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EnumBitsTest {

    @Test
    void each_constant_has_the_bit_of_its_ordinal() {
        assertThat(EnumBits.of(Set.of())).isZero();
        assertThat(EnumBits.of(Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY))).isEqualTo(0b1001);
    }

    @Property
    void a_set_comes_back_from_its_bits(@ForAll Set<DayOfWeek> days) {
        assertThat(EnumBits.set(DayOfWeek.class, EnumBits.of(days))).isEqualTo(days);
    }

    @Test
    void a_bit_that_stands_for_nothing_is_refused() {
        for (long bits : new long[] {1L << 7, -1}) {
            assertThatThrownBy(() -> EnumBits.set(DayOfWeek.class, bits)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
