package fr.vigie.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TrackingCodesTest {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final UUID REPORT = UUID.fromString("7d444840-9dc0-11d1-b245-5ffdce74fad2");

    private final TrackingCodes codes = new TrackingCodes(KEY);

    /** Computed apart: {@code HMAC-SHA-256(KEY, "vigie tracking code\0" || id || 00000001)}, first 100 bits, by Python's hmac. */
    @Test
    void the_code_is_the_hmac_of_the_reports_random_id_and_version() {
        assertThat(codes.codeOf(REPORT, 1).grouped()).isEqualTo("BTPSM-KZ29T-E0EM3-QNYH8");
    }

    @Property
    void a_code_opens_its_own_report_alone(@ForAll long high, @ForAll long low) {
        var report = new UUID(high, low);
        var code = codes.codeOf(report, 1);
        assertThat(code.value()).matches("[0-9A-HJKMNP-TV-Z]{20}");
        assertThat(codes.matches(code, report, 1)).isTrue();
        assertThat(codes.matches(code, new UUID(high, low ^ 1), 1)).isFalse();
        assertThat(codes.matches(code, report, 2)).isFalse();
        assertThat(new TrackingCodes(REPORT.toString().getBytes(StandardCharsets.US_ASCII)).matches(code, report, 1))
                .isFalse();
    }

    @Test
    void a_code_is_read_however_it_is_spaced_and_never_printed_by_accident() {
        var code = codes.codeOf(REPORT, 1);
        assertThat(TrackingCode.parse(" " + code.grouped().toLowerCase().replace("-", " - ")))
                .contains(code);
        assertThat(TrackingCode.parse("too short")).isEmpty();
        assertThat("Code: " + code).doesNotContain(code.value());
    }
}
