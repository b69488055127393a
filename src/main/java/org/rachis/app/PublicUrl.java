package org.rachis.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.Supplier;
import org.springframework.core.env.Environment;

/**
 * The address of this service as its callers know it, without a slash at the end: the start of every {@code aud}. It
 * comes from the operator and never from a request.
 */
final class PublicUrl implements Supplier<String> {

    private final String written;
    private final Environment environment;

    /** @param written {@code rachis.public-url}; blank for this machine and the port that is listened on */
    PublicUrl(String written, Environment environment) {
        this.written = written.isBlank() ? "" : parse(written.strip());
        this.environment = environment;
    }

    @Override
    public String get() {
        return written.isEmpty() ? "http://127.0.0.1:" + environment.getProperty("local.server.port", "8080") : written;
    }

    /** Reads an address; what is wrong with it is said in the exception. */
    static String parse(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (!web || uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
                throw new IllegalArgumentException(
                        "is not the address of a server, such as https://rachis.example.org");
            }
            return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("is not an address", e);
        }
    }
}
