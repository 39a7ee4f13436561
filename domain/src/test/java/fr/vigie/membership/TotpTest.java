package fr.vigie.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {

    /** The secret of RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109L);
    private static final long STEP = 1_111_111_109L / 30;

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "2000000000, 279037", "20000000000, 353130"})
    void the_codes_are_those_of_the_standard(long second, String code) {
        assertThat(Totp.match(SECRET, code, Instant.ofEpochSecond(second), Totp.NEVER))
                .hasValue(second / 30);
    }

    @Test
    void a_code_is_taken_half_a_minute_early_or_late_and_no_further() {
        var code = "081804";
        assertThat(Totp.match(SECRET, code, NOW.plusSeconds(30), Totp.NEVER)).hasValue(STEP);
        assertThat(Totp.match(SECRET, code, NOW.minusSeconds(30), Totp.NEVER)).hasValue(STEP);
        assertThat(Totp.match(SECRET, code, NOW.plusSeconds(60), Totp.NEVER)).isEmpty();
        assertThat(Totp.match(SECRET, code, NOW.minusSeconds(60), Totp.NEVER)).isEmpty();
    }

    @Test
    void a_code_is_taken_once_and_none_before_it_any_more() {
        assertThat(Totp.match(SECRET, "081804", NOW, STEP - 1)).hasValue(STEP);
        assertThat(Totp.match(SECRET, "081804", NOW, STEP)).isEmpty();
        assertThat(Totp.match(SECRET, "081804", NOW.plusSeconds(30), STEP + 1)).isEmpty();
    }

    @Test
    void spaces_as_applications_show_them_do_no_harm() {
        assertThat(Totp.match(SECRET, " 081 804 ", NOW, Totp.NEVER)).hasValue(STEP);
        assertThat(Totp.match(SECRET, "081\u202f804", NOW, Totp.NEVER)).hasValue(STEP);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "81804", "0818040", "081805", "abcdef", "٠٨١٨٠٤"})
    void what_is_not_the_code_is_refused(String typed) {
        assertThat(Totp.match(SECRET, typed, NOW, Totp.NEVER)).isEmpty();
    }

    @Test
    void the_secret_is_written_as_applications_take_it() {
        assertThat(Totp.text(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.secret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")).isEqualTo(SECRET);
        assertThat(new Enrolment("a+b@exemple.fr", Totp.text(SECRET)).uri())
                .isEqualTo(
                        "otpauth://totp/Vigie:a%2Bb%40exemple.fr?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Vigie");
    }
}
