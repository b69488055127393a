package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a caller makes up is not repeated in the log: it may hold the name of a patient. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class LogIT {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /../Mortimer HTTP/1.1",
                "GET /a/..;/../Mortimer HTTP/1.1",
                "GET /cds-services/Mortimer HTTP/1.1",
                "GET /<Mortimer> HTTP/1.1",
                "GET /%zzMortimer HTTP/1.1",
                "Mortimer / HTTP/1.1",
                "GET /?name=Mortimer|x HTTP/1.1",
                "GET / HTTP/1.1\r\nMortimer\0: x"
            })
    void oddRequest_isAnsweredAndNotRepeated(String start, CapturedOutput output) throws IOException {
        String answer = send(start);

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Mortimer");
        assertThat(output).doesNotContain("Mortimer");
    }

    private String send(String start) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = start + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
