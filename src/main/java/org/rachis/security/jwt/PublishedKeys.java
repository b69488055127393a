package org.rachis.security.jwt;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Reads key sets from where operators said they are: never elsewhere, never much, and never for long. */
public final class PublishedKeys {

    /** Some hundred keys; real sets hold a handful. */
    private static final int MOST_BYTES = 256 * 1024;

    private static final int OK = 200;

    private final Duration timeout;
    private final HttpClient client;

    /** @param timeout for the whole of a download, so that a caller does not wait longer for its answer */
    public PublishedKeys(Duration timeout) {
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    KeySource at(KeySetAddress address) {
        return address.isFile() ? () -> file(Path.of(address.uri())) : () -> download(address);
    }

    private static String file(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new IOException("There is no such file.");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("The file is too large.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private String download(KeySetAddress address) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address.uri())
                .timeout(timeout)
                .header("Accept", "application/jwk-set+json, application/json")
                .build();
        BodyHandler<String> small = BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), MOST_BYTES);
        // The request's own timeout ends with the headers; this one holds for a body that drips, too.
        CompletableFuture<HttpResponse<String>> coming = client.sendAsync(request, small);
        try {
            HttpResponse<String> answer = coming.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != OK) {
                throw new IOException("The answer had the status " + answer.statusCode() + ".");
            }
            return answer.body();
        } catch (ExecutionException e) {
            throw new IOException("The download failed: " + kind(e.getCause()), e);
        } catch (TimeoutException e) {
            throw new IOException("The download took too long.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The download was given up.", e);
        } finally {
            coming.cancel(true);
        }
    }

    /** The kind of a failure; its message may quote what came. */
    private static String kind(@Nullable Throwable cause) {
        return cause == null ? "unknown" : cause.getClass().getSimpleName();
    }
}
