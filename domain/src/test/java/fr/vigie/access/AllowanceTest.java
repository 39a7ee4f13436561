package fr.vigie.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.vigie.shared.Setting;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowanceTest {

    @ParameterizedTest
    @CsvSource({"30/1h, 30, PT1H", "5/15m, 5, PT15M", "1/1s, 1, PT1S", "100000/2d, 100000, PT48H"})
    void so_many_times_in_a_period(String text, long times, Duration period) {
        assertThat(Allowance.parse(text)).contains(new Allowance(times, period));
    }

    @Test
    void off_is_no_limit() {
        assertThat(Allowance.parse("off")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "0/1h", "30/0h", "30/1w", "-1/1h", "30/1 h", "OFF", "1e3/1h", "٣/1h"})
    void anything_else_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Allowance.parse(text));
    }

    @Test
    void every_default_can_be_read() {
        assertThat(Arrays.stream(Setting.values())
                        .filter(setting -> setting.key().startsWith("vigie.limit.")))
                .hasSize(Limit.values().length)
                .allSatisfy(setting ->
                        assertThat(Allowance.parse(setting.defaultValue())).isPresent());
    }
}
