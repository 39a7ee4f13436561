package fr.vigie.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.net.InetAddresses;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private static final TrustedProxies OURS = TrustedProxies.parse("10.0.0.0/8, 2001:db8::/32");

    @Test
    void without_a_proxy_of_ours_the_caller_is_who_is_connected() {
        assertThat(caller(TrustedProxies.parse("none"), "192.0.2.7", "203.0.113.9"))
                .isEqualTo("192.0.2.7");
        assertThat(caller(OURS, "192.0.2.7", "203.0.113.9")).isEqualTo("192.0.2.7");
        assertThat(caller(OURS, "192.0.2.7")).isEqualTo("192.0.2.7");
    }

    @Test
    void behind_our_proxies_it_is_the_right_most_address_that_is_none_of_them() {
        assertThat(caller(OURS, "10.0.0.1", "203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(caller(OURS, "10.0.0.1", "203.0.113.9, 10.0.0.2, 10.0.0.3")).isEqualTo("203.0.113.9");
        assertThat(caller(OURS, "2001:db8::1", "2001:dead::9")).isEqualTo("2001:dead::9");
    }

    @Test
    void what_the_caller_wrote_into_the_header_says_nothing() {
        assertThat(caller(OURS, "10.0.0.1", "198.51.100.1, 203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(caller(OURS, "10.0.0.1", "10.9.9.9, 203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(caller(OURS, "10.0.0.1", "198.51.100.1", "203.0.113.9")).isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9:4711 | 203.0.113.9",
                "[2001:dead::9]:4711 | 2001:dead::9",
                "[2001:dead::9] | 2001:dead::9",
                "::ffff:203.0.113.9 | 203.0.113.9",
                "203.0.113.9 ,, 10.0.0.2 , | 203.0.113.9"
            })
    void ports_brackets_and_empty_entries_are_understood(String header, String caller) {
        assertThat(caller(OURS, "10.0.0.1", header)).isEqualTo(caller);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown",
                "_hidden",
                "localhost",
                "example.com",
                "999.1.1.1",
                "203.0.113.9.1",
                "1",
                "0x7f000001",
                "203.0.113.9/8",
                "[203.0.113",
                "203.0.113.9, unknown"
            })
    void where_a_proxy_wrote_no_address_it_is_itself_the_caller(String header) {
        assertThat(caller(OURS, "10.0.0.1", header)).isEqualTo("10.0.0.1");
    }

    @Test
    void among_our_own_it_is_the_farthest() {
        assertThat(caller(OURS, "10.0.0.1", "10.0.0.3, 10.0.0.2")).isEqualTo("10.0.0.3");
    }

    @Test
    void the_name_of_an_interface_is_no_part_of_an_address() {
        assertThat(caller(OURS, "fe80::1%eth0")).isEqualTo("fe80::1");
    }

    @Property
    void whatever_the_headers_hold_there_is_a_caller(@ForAll List<String> headers) {
        assertThat(OURS.caller("10.0.0.1", headers)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "proxy.example", "2001:db8::/129", "/8"})
    void a_setting_that_cannot_be_read_is_told(String setting) {
        assertThatIllegalStateException()
                .isThrownBy(() -> TrustedProxies.parse(setting))
                .withMessageContaining(setting);
    }

    private static String caller(TrustedProxies proxies, String peer, String... headers) {
        return InetAddresses.toAddrString(proxies.caller(peer, List.of(headers)));
    }
}
