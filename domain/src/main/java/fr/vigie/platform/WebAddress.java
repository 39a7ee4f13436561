package fr.vigie.platform;

import com.google.common.net.InternetDomainName;
import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where something is on the web: a host (lower case, ASCII, without "www.") and the path on it.
 *
 * @param host for example {@code play.google.com} or {@code xn--caf-dma.fr}
 * @param path begins with a slash, never ends with one; empty for the whole host
 */
public record WebAddress(String host, String path) {

    /** Longest host that the domain name system knows. */
    public static final int MAX_HOST = 253;

    /** Reserved for examples (RFC 2606), and so on no list of suffixes. */
    private static final String RESERVED = "example";

    private static final int MAX_PATH = 500;
    private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]*://");
    private static final Pattern USER_INFO = Pattern.compile("^[^/?#]*@");
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");

    /**
     * Understands what people paste: a whole address, a host, with or without scheme, port, "www." or accents.
     *
     * @return empty if there is no host under a public suffix in it (nor under the reserved {@code .example})
     */
    public static Optional<WebAddress> parse(String pasted) {
        var rest = pasted.strip();
        rest = SCHEME.matcher(rest.toLowerCase(Locale.ROOT)).find() ? rest.substring(rest.indexOf("://") + 3) : rest;
        rest = USER_INFO.matcher(rest).replaceFirst("");
        int end = indexOfAny(rest, "/?#");
        var path = rest.startsWith("/", end) ? rest.substring(end).replaceFirst("[?#].*$", "") : "";
        return host(rest.substring(0, end)).map(host -> new WebAddress(host, trimPath(path)));
    }

    private static Optional<String> host(String typed) {
        try {
            var ascii = IDN.toASCII(PORT.matcher(typed).replaceFirst(""), IDN.ALLOW_UNASSIGNED)
                    .toLowerCase(Locale.ROOT)
                    .replaceFirst("\\.$", "");
            var name = ascii.startsWith("www.") && ascii.indexOf('.', 4) > 0 ? ascii.substring(4) : ascii;
            if (name.length() > MAX_HOST || !InternetDomainName.isValid(name)) {
                return Optional.empty();
            }
            return registrableDomain(name).map(domain -> name);
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    /**
     * The part that somebody registered: {@code amazon.co.uk} of {@code sellercentral.amazon.co.uk}. A domain that lets others
     * register below itself (blogspot.com) is its own.
     */
    private static Optional<String> registrableDomain(String host) {
        var name = InternetDomainName.from(host);
        if (name.isUnderPublicSuffix()) {
            return Optional.of(name.topPrivateDomain().toString());
        }
        if (name.isUnderRegistrySuffix()) {
            return Optional.of(host);
        }
        var parts = name.parts();
        boolean reserved = parts.size() > 1 && RESERVED.equals(parts.get(parts.size() - 1));
        return reserved
                ? Optional.of(String.join(".", parts.subList(parts.size() - 2, parts.size())))
                : Optional.empty();
    }

    /** This host and its parents, down to the registrable domain: the hosts whose platform is also this one's. */
    public List<String> hostAndParents() {
        var domain = registrableDomain(host).orElse(host);
        var hosts = new ArrayList<String>();
        for (var name = host; name.length() >= domain.length(); name = name.substring(name.indexOf('.') + 1)) {
            hosts.add(name);
            if (name.equals(domain)) {
                break;
            }
        }
        return hosts;
    }

    /** Whether this address lies below the given path, whole segments compared. */
    public boolean isUnder(String pathPrefix) {
        return pathPrefix.isEmpty() || path.equals(pathPrefix) || path.startsWith(pathPrefix + "/");
    }

    @Override
    public String toString() {
        return host + path;
    }

    private static String trimPath(String path) {
        var cut = path.length() > MAX_PATH ? path.substring(0, MAX_PATH) : path;
        return cut.replaceFirst("/+$", "");
    }

    private static int indexOfAny(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }
}
