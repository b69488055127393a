package org.rachis.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The base URL of a FHIR server in one spelling: scheme and host in lower case, the port always told, no slash at the
 * end. It is https, or http on this machine; two that mean the same are equal.
 */
public record FhirBaseUrl(String scheme, String host, int port, String path) {

    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;
    private static final int HIGHEST_PORT = 65_535;

    private static final Pattern IPV4_LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}");

    /** What a server may read in another way than we do: dot segments, empty ones, and these in disguise. */
    private static final Pattern AMBIGUOUS_PATH =
            Pattern.compile("(?i).*(/\\.{1,2}(/.*|$)|//|%2e|%2f|%5c|%00|\\\\|;).*", Pattern.DOTALL);

    /** Reads an address; what is wrong with it is said in the exception. */
    public static FhirBaseUrl parse(String text) {
        URI uri = uri(text.strip());
        require(uri.getHost() != null && uri.getScheme() != null, "is not an absolute address with a host name");
        require(uri.getRawUserInfo() == null, "holds a user name");
        require(uri.getRawQuery() == null && uri.getRawFragment() == null, "holds a query or a fragment");
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("https");
        require(secure || scheme.equals("http"), "is neither https nor http");
        require(secure || isLoopback(host), "is http, which is allowed on this machine's own addresses only");
        require(!host.endsWith("."), "holds a host name that ends in a full stop");
        int port = uri.getPort() < 0 ? defaultPort(secure) : uri.getPort();
        require(port > 0 && port <= HIGHEST_PORT, "holds an impossible port");
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        require(isPlain(trimmed), "holds a path with '.', '..', ';', an empty segment or an encoded one of these");
        return new FhirBaseUrl(scheme, host, port, trimmed);
    }

    /** The same for an address that somebody else wrote: nothing when it cannot be used. */
    public static Optional<FhirBaseUrl> find(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    /** Whether the address lies on this server: the same origin, and this path or one below it. */
    public boolean covers(URI address) {
        return address.getHost() != null
                && address.getRawUserInfo() == null
                && scheme.equalsIgnoreCase(address.getScheme())
                && host.equalsIgnoreCase(address.getHost())
                && port == (address.getPort() < 0 ? defaultPort(scheme.equals("https")) : address.getPort())
                && isPlain(address.getRawPath())
                && isBelow(address.getRawPath());
    }

    public boolean covers(FhirBaseUrl other) {
        return origin().equals(other.origin()) && isBelow(other.path);
    }

    /** The address of something on this server; what is added is encoded already. */
    public URI resolve(String encoded) {
        return URI.create(origin() + path + "/" + encoded);
    }

    public String origin() {
        return scheme + "://" + host + ":" + port;
    }

    /** Whether it names this machine itself. */
    public boolean onThisMachine() {
        return isLoopback(host);
    }

    /** Whether a path reads the same for everybody. */
    static boolean isPlain(String path) {
        return !AMBIGUOUS_PATH.matcher(path).matches();
    }

    private boolean isBelow(String other) {
        return other.equals(path) || other.startsWith(path + "/");
    }

    /** Whether a host, in lower case, is a name or an address of this machine itself. */
    public static boolean isLoopback(String host) {
        return host.equals("localhost")
                || host.equals("[::1]")
                || IPV4_LOOPBACK.matcher(host).matches();
    }

    private static int defaultPort(boolean secure) {
        return secure ? HTTPS_PORT : HTTP_PORT;
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("is not an address", e);
        }
    }

    private static void require(boolean condition, String fault) {
        if (!condition) {
            throw new IllegalArgumentException(fault);
        }
    }
}
