package fr.vigie.web.security;

import com.google.common.base.Splitter;
import com.google.common.net.InetAddresses;
import fr.vigie.shared.Setting;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The proxies that stand before this server, and who called them. Each proxy adds the address of its own caller at the right of
 * {@code X-Forwarded-For}; what stands left of the first address that isn't one of our proxies' was written by whoever called,
 * and says nothing.
 */
public final class TrustedProxies {

    static final String NONE = "none";

    private static final Splitter COMMAS = Splitter.on(',').trimResults().omitEmptyStrings();
    /** Some proxies write ports too: {@code 192.0.2.7:4711}, {@code [2001:db8::7]:4711}. */
    private static final Pattern IPV4_WITH_PORT = Pattern.compile("([0-9.]{7,15}):\\d{1,5}");

    private static final Pattern IPV6_IN_BRACKETS = Pattern.compile("\\[([0-9A-Fa-f:.]{2,45})](:\\d{1,5})?");

    private final List<Network> networks;

    private TrustedProxies(List<Network> networks) {
        this.networks = networks;
    }

    /** @throws IllegalStateException if the setting can't be read */
    public static TrustedProxies configured() {
        return parse(Setting.TRUSTED_PROXIES.get());
    }

    /**
     * @param setting networks such as {@code 10.0.0.0/8}, comma-separated; an address alone is one of its own
     * @throws IllegalStateException if one can't be read
     */
    static TrustedProxies parse(String setting) {
        return new TrustedProxies(
                NONE.equals(setting)
                        ? List.of()
                        : COMMAS.splitToStream(setting).map(Network::parse).toList());
    }

    /**
     * Who called: the right-most address that isn't one of our proxies'. Where a proxy wrote something else than an address, the
     * proxy itself is the caller.
     *
     * @param peer address at the other end of the connection
     * @param forwarded the headers X-Forwarded-For, in their order
     */
    InetAddress caller(String peer, List<String> forwarded) {
        var caller = address(peer).orElseThrow(() -> new IllegalArgumentException("No address: " + peer));
        for (var entry : fromTheRight(forwarded)) {
            var next = isTrusted(caller) ? address(entry) : Optional.<InetAddress>empty();
            if (next.isEmpty()) {
                break;
            }
            caller = next.get();
        }
        return caller;
    }

    private boolean isTrusted(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static List<String> fromTheRight(List<String> forwarded) {
        var entries = new ArrayList<>(
                forwarded.stream().flatMap(COMMAS::splitToStream).toList());
        Collections.reverse(entries);
        return entries;
    }

    /** An IPv4 address inside an IPv6 one ({@code ::ffff:192.0.2.7}) is that IPv4 address; an interface's name is left out. */
    private static Optional<InetAddress> address(String text) {
        var bare = Stream.of(IPV4_WITH_PORT, IPV6_IN_BRACKETS)
                .map(form -> form.matcher(text))
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElse(text.replaceFirst("%.*$", ""));
        return InetAddresses.isInetAddress(bare) ? Optional.of(InetAddresses.forString(bare)) : Optional.empty();
    }

    /** Addresses whose first bits are the same. */
    private record Network(InetAddress base, int bits) {

        static Network parse(String text) {
            int slash = text.indexOf('/');
            try {
                var base = InetAddresses.forString(slash < 0 ? text : text.substring(0, slash));
                int all = base.getAddress().length * Byte.SIZE;
                int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
                if (bits < 0 || bits > all) {
                    throw new IllegalArgumentException("Too many bits");
                }
                return new Network(base, bits);
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException("Not a network such as 10.0.0.0/8: " + text, e);
            }
        }

        boolean contains(InetAddress address) {
            return address.getClass() == base.getClass()
                    && ClientAddress.prefix(address, bits).equals(ClientAddress.prefix(base, bits));
        }
    }
}
