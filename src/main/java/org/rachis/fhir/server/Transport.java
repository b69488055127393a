package org.rachis.fhir.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.rachis.security.AccessToken;
import org.rachis.security.AddressPolicy;
import org.rachis.security.FhirBaseUrl;

/**
 * One GET over HTTP. It follows no redirect, goes through no proxy, keeps no cookie, and looks at the address to which
 * the server's name leads before it connects. Java keeps that address for longer than it takes to connect; and since
 * anything but this machine is asked over TLS, a host that is not the named one never sees a request.
 */
final class Transport {

    private static final String ACCEPTED = "application/fhir+json, application/json;q=0.9";
    private static final List<String> IDENTITY = List.of("", "identity");
    private static final List<String> GZIP = List.of("gzip", "x-gzip");
    private static final int CHUNK = 16 * 1024;

    private final HttpClient client;
    private final AddressPolicy addresses;
    private final RetryAfter retryAfter;

    Transport(AddressPolicy addresses, RetryAfter retryAfter, Duration connectTimeout) {
        this.addresses = addresses;
        this.retryAfter = retryAfter;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(connectTimeout)
                .build();
    }

    /** The body, unpacked and at most of that size. An interrupt ends the wait. */
    byte[] get(Access access, URI address, Deadline deadline, long maxBytes) throws Missed {
        requirePermitted(access.server());
        if (deadline.passed()) {
            throw new Missed(Gap.TIMEOUT);
        }
        try {
            HttpResponse<InputStream> response =
                    client.send(request(access, address, deadline), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                requireJson(response);
                return bytes(unpacked(response, body), deadline, maxBytes);
            }
        } catch (HttpTimeoutException e) {
            throw new Missed(Gap.TIMEOUT);
        } catch (ZipException e) {
            throw new Missed(Gap.UNREADABLE);
        } catch (IOException e) {
            throw new Missed(Thread.currentThread().isInterrupted() ? Gap.TIMEOUT : Gap.CONNECTION);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Missed(Gap.TIMEOUT);
        }
    }

    private void requirePermitted(FhirBaseUrl server) throws Missed {
        try {
            for (InetAddress address : InetAddress.getAllByName(server.host())) {
                if (!addresses.permits(server, address)) {
                    throw new Missed(Gap.REFUSED_ADDRESS);
                }
            }
        } catch (UnknownHostException e) {
            throw new Missed(Gap.CONNECTION);
        }
    }

    private static HttpRequest request(Access access, URI address, Deadline deadline) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(deadline.remaining().plusMillis(1))
                .header("Accept", ACCEPTED)
                .header("Accept-Encoding", "gzip")
                // A parameter that a server does not know is to be ignored: what comes is filtered here anyway.
                .header("Prefer", "handling=lenient");
        if (!access.server().scheme().equals("https")) {
            // Without TLS the version cannot be agreed on, and asking for an upgrade confuses simple servers.
            request.version(HttpClient.Version.HTTP_1_1);
        }
        access.token().map(AccessToken::secret).ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request.build();
    }

    private void requireJson(HttpResponse<InputStream> response) throws Missed {
        if (response.statusCode() != 200) {
            throw new Missed(
                    Gap.ofStatus(response.statusCode()),
                    response.headers().firstValue("Retry-After").flatMap(retryAfter::read));
        }
        String type = header(response, "Content-Type");
        if (!type.isEmpty() && !type.contains("json")) {
            throw new Missed(Gap.UNREADABLE);
        }
    }

    private static InputStream unpacked(HttpResponse<InputStream> response, InputStream body)
            throws IOException, Missed {
        String encoding = header(response, "Content-Encoding");
        if (IDENTITY.contains(encoding)) {
            return body;
        }
        if (!GZIP.contains(encoding)) {
            throw new Missed(Gap.UNREADABLE);
        }
        return new GZIPInputStream(body, CHUNK);
    }

    private static byte[] bytes(InputStream in, Deadline deadline, long maxBytes) throws IOException, Missed {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            bytes.write(chunk, 0, count);
            if (bytes.size() > maxBytes) {
                throw new Missed(Gap.TOO_LARGE);
            }
            if (deadline.passed()) {
                throw new Missed(Gap.TIMEOUT);
            }
        }
        return bytes.toByteArray();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("").strip().toLowerCase(Locale.ROOT);
    }
}
