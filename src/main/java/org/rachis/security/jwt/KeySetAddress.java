package org.rachis.security.jwt;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.rachis.security.FhirBaseUrl;

/**
 * Where a client's public keys are: https, http on this machine, or a file.
 *
 * @param text as the operator wrote it; a {@code jku} must be the same, letter for letter
 */
public record KeySetAddress(String text, URI uri) {

    /** Reads an address; what is wrong with it is said in the exception. */
    public static KeySetAddress parse(String text) {
        URI uri = uri(text);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (scheme.equals("file")) {
            require(
                    uri.getPath() != null && uri.getAuthority() == null,
                    "is a file without a path, such as file:/a/b.json");
            return new KeySetAddress(text, uri);
        }
        require(scheme.equals("https") || scheme.equals("http"), "is neither https nor http nor file");
        require(uri.getHost() != null, "names no host");
        require(uri.getRawUserInfo() == null, "holds a user name");
        require(uri.getRawFragment() == null, "holds a fragment");
        require(
                scheme.equals("https") || FhirBaseUrl.isLoopback(uri.getHost().toLowerCase(Locale.ROOT)),
                "is http, which is allowed on this machine's own addresses only");
        return new KeySetAddress(text, uri);
    }

    boolean isFile() {
        return "file".equalsIgnoreCase(uri.getScheme());
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
