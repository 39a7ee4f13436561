package fr.vigie.deploy.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.deploy.LaunchFailure;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryTest {

    @Test
    void withoutAWordItIsTheUsual() {
        assertThat(Memory.SERVER_HEAP.megabytes(Map.of())).isEqualTo(384);
        assertThat(Memory.DATABASE_CACHE.megabytes(Map.of("VIGIE_DB_CACHE", "")))
                .isEqualTo(256);
    }

    @Test
    void theEnvironmentSaysHowMuch() {
        assertThat(Memory.SERVER_HEAP.megabytes(Map.of("VIGIE_HEAP", "3000"))).isEqualTo(3000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3g", "-5", "12", "1e3"})
    void whatIsNoMemoryIsRefused(String said) {
        assertThatThrownBy(() -> Memory.SERVER_HEAP.megabytes(Map.of("VIGIE_HEAP", said)))
                .isInstanceOf(LaunchFailure.class);
    }
}
