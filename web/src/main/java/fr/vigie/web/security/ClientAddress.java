package fr.vigie.web.security;

import com.google.common.net.InetAddresses;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;

/** Where this request comes from, as rate limits count it: behind our own proxies, it is whoever called them. */
@RequestScoped
public class ClientAddress {

    /** An IPv6 connection is given 64 bits to choose addresses from. */
    private static final int IPV6_HOST = 64;

    private static final int IPV6_NETWORK = 48;
    private static final int IPV4_HOST = 32;
    private static final int IPV4_NETWORK = 24;

    @Inject
    private HttpServletRequest request;

    private InetAddress address;

    @PostConstruct
    void find() {
        var forwarded = Collections.list(request.getHeaders("X-Forwarded-For"));
        address = TrustedProxies.configured().caller(request.getRemoteAddr(), forwarded);
    }

    /** One client: the IPv4 address, or the IPv6 address's /64. */
    public String host() {
        return host(address);
    }

    /** The network around it: IPv4 /24, IPv6 /48. */
    public String network() {
        return network(address);
    }

    static String host(InetAddress address) {
        return prefix(address, address instanceof Inet4Address ? IPV4_HOST : IPV6_HOST);
    }

    static String network(InetAddress address) {
        return prefix(address, address instanceof Inet4Address ? IPV4_NETWORK : IPV6_NETWORK);
    }

    /** The first bits, written as {@code 192.0.2.0/24}. */
    static String prefix(InetAddress address, int bits) {
        byte[] bytes = address.getAddress();
        for (int i = 0; i < bytes.length; i++) {
            int kept = Math.min(Byte.SIZE, Math.max(0, bits - i * Byte.SIZE));
            bytes[i] = (byte) (bytes[i] & (0xFF << (Byte.SIZE - kept)));
        }
        try {
            return InetAddresses.toAddrString(InetAddress.getByAddress(bytes)) + "/" + bits;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address lost its length", e);
        }
    }
}
