package org.rachis.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rachis.hooks.Caller.Answer;
import org.rachis.knowledge.Indicator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Large bodies, and bodies that do not come to their end. */
@HookServerTest
class SizeIT {

    private static final String SERVICE = "/cds-services/" + Examples.PATIENT_VIEW;
    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    private int port;

    @Autowired
    private SettableDecision decision;

    @BeforeEach
    void oneCard() {
        decision.answers(Examples.plainCard(Indicator.INFO));
    }

    @Test
    @DisplayName("HTTP-5: a chart of 25 MB is read, with a length that is announced or not")
    void largeChart_isAnswered() {
        byte[] body = bodyOf(25 * MEGABYTE);

        assertThat(new Caller(port).post(SERVICE, body).status()).isEqualTo(200);
        assertThat(chunked(body).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("HTTP-5: the limit itself is allowed, a byte more is not")
    void limit_isExact() {
        assertThat(new Caller(port).post(SERVICE, bodyOf(32 * MEGABYTE)).status())
                .isEqualTo(200);
        assertThat(chunked(bodyOf(32 * MEGABYTE)).status()).isEqualTo(200);
        assertTooLarge(new Caller(port).post(SERVICE, bodyOf(32 * MEGABYTE + 1)));
        assertTooLarge(chunked(bodyOf(32 * MEGABYTE + 1)));
    }

    @Test
    @DisplayName("HTTP-5: a body far above the limit is dropped, and its sender still sees why")
    void hugeBody_isRefused() {
        assertTooLarge(new Caller(port)
                .send("POST", SERVICE, BodyPublishers.ofInputStream(() -> new Spaces(200L * MEGABYTE))));
    }

    @Test
    @DisplayName("HTTP-5: a length that is only announced is refused before anything comes")
    void announcedLength_isRefusedAtOnce() throws Exception {
        assertThat(raw("Content-Length: 9000000000\r\nExpect: 100-continue\r\n\r\n"))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    @DisplayName("REQ-14: a body that ends before its length, or whose chunks are broken")
    void brokenOffBody_isRefused() throws Exception {
        assertThat(raw("Content-Length: 500\r\n\r\n{\"hook\":")).matches("(?s)(HTTP/1.1 400.*)?");
        assertThat(raw("Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    private Answer chunked(byte[] body) {
        return new Caller(port)
                .send("POST", SERVICE, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    }

    private static void assertTooLarge(Answer answer) {
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.fault()).isEqualTo("body-too-large");
    }

    /** A valid request that is made this long by spaces. */
    private static byte[] bodyOf(int length) {
        byte[] request = Examples.request().getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[length];
        Arrays.fill(body, (byte) ' ');
        System.arraycopy(request, 0, body, length - request.length, request.length);
        return body;
    }

    /** What comes back when a caller sends these headers and what follows them, and then no more. */
    private String raw(String rest) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + SERVICE + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + rest)
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** That many spaces, without holding them. */
    private static final class Spaces extends InputStream {
        private long left;

        Spaces(long count) {
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            Arrays.fill(into, offset, offset + count, (byte) ' ');
            left -= count;
            return count;
        }
    }
}
