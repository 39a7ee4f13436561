package fr.vigie.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7/32, 192.0.2.0/24",
        "255.255.255.255, 255.255.255.255/32, 255.255.255.0/24",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64, 2001:db8:1::/48",
        "::1, ::/64, ::/48",
        "::ffff:192.0.2.7, 192.0.2.7/32, 192.0.2.0/24"
    })
    void one_client_and_the_network_around_it(String address, String host, String network) {
        assertThat(ClientAddress.host(parsed(address))).isEqualTo(host);
        assertThat(ClientAddress.network(parsed(address))).isEqualTo(network);
    }

    @ParameterizedTest
    @CsvSource({
        "10.255.3.4, 0, 0.0.0.0/0",
        "10.255.3.4, 8, 10.0.0.0/8",
        "10.255.3.4, 9, 10.128.0.0/9",
        "10.255.3.4, 31, 10.255.3.4/31",
        "2001:db8:ffff::, 33, 2001:db8:8000::/33"
    })
    void a_prefix_may_end_within_a_byte(String address, int bits, String prefix) {
        assertThat(ClientAddress.prefix(parsed(address), bits)).isEqualTo(prefix);
    }

    private static InetAddress parsed(String address) {
        return InetAddresses.forString(address);
    }
}
