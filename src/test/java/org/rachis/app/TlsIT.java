package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The service with a certificate, asking its callers for theirs. */
class TlsIT {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private static Path folder;

    private static ConfigurableApplicationContext service;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        keytool(
                store("server"),
                "-genkeypair",
                "-alias",
                "k",
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1");
        keytool(store("client"), "-genkeypair", "-alias", "k", "-keyalg", "EC", "-dname", "CN=ehr");
        keytool(store("stranger"), "-genkeypair", "-alias", "k", "-keyalg", "EC", "-dname", "CN=stranger");
        trust("server", "trusted-server");
        trust("client", "trusted-clients");
        service = SpringApplication.run(
                RachisApplication.class,
                "--server.port=0",
                "--server.ssl.bundle=rachis",
                "--server.ssl.client-auth=need",
                "--spring.ssl.bundle.jks.rachis.keystore.location=file:" + store("server"),
                "--spring.ssl.bundle.jks.rachis.keystore.password=changeit",
                "--spring.ssl.bundle.jks.rachis.keystore.type=PKCS12",
                "--spring.ssl.bundle.jks.rachis.truststore.location=file:" + store("trusted-clients"),
                "--spring.ssl.bundle.jks.rachis.truststore.password=changeit",
                "--spring.ssl.bundle.jks.rachis.truststore.type=PKCS12");
        port = Integer.parseInt(service.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    @DisplayName(
            "SEC-20, SEC-23: a caller with a certificate that is known is answered over TLS, and told to stay there")
    void knownCertificate_isAnswered() throws Exception {
        HttpResponse<String> answer = get("client");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.sslSession().orElseThrow().getProtocol()).isIn("TLSv1.2", "TLSv1.3");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
    }

    @Test
    @DisplayName("SEC-20: a caller without a certificate, or with one that is not known, is not answered")
    void otherCertificate_isNotAnswered() {
        assertThatIOException().isThrownBy(() -> get(""));
        assertThatIOException().isThrownBy(() -> get("stranger"));
    }

    @Test
    @DisplayName("SEC-23: TLS 1.1 is not spoken")
    void oldTls_isRefused() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(helloOfTls11());
            InputStream in = socket.getInputStream();
            byte[] alert = in.readNBytes(7);
            // Record type 21 is an alert; 70 is protocol_version, 40 handshake_failure.
            assertThat(alert[0]).isEqualTo((byte) 21);
            assertThat(alert[6]).isIn((byte) 70, (byte) 40);
        }
    }

    @Test
    void plainHttp_isNotAnswered() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("GET /cds-services HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("services");
        }
    }

    private static HttpResponse<String> get(String client) throws Exception {
        try (HttpClient http = HttpClient.newBuilder()
                .sslContext(context(client))
                .connectTimeout(Duration.ofSeconds(10))
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + "/cds-services"))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return http.send(request, BodyHandlers.ofString());
        }
    }

    private static SSLContext context(String client) throws GeneralSecurityException, IOException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(load("trusted-server"));
        KeyManager[] own = new KeyManager[0];
        if (!client.isEmpty()) {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(load(client), PASSWORD);
            own = keys.getKeyManagers();
        }
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own, trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore load(String name) throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(store(name).toFile(), PASSWORD);
    }

    private static void trust(String whom, String store) throws Exception {
        Path certificate = folder.resolve(whom + ".pem");
        keytool(store(whom), "-exportcert", "-alias", "k", "-rfc", "-file", certificate.toString());
        keytool(store(store), "-importcert", "-alias", "k", "-noprompt", "-file", certificate.toString());
    }

    private static Path store(String name) {
        return folder.resolve(name + ".p12");
    }

    /** Certificates are made by the JDK's own tool, anew for each run. */
    private static void keytool(Path store, String... command) throws Exception {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        line.addAll(List.of(command));
        line.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", "changeit"));
        Path log = folder.resolve("keytool.log");
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    /** The first words of a client that speaks TLS 1.1 at most. */
    private static byte[] helloOfTls11() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        int body = 2 + 32 + 1 + 2 + 4 + 2;
        out.writeByte(22);
        out.writeShort(0x0301);
        out.writeShort(body + 4);
        out.writeByte(1);
        out.writeByte(0);
        out.writeShort(body);
        out.writeShort(0x0302);
        out.write(new byte[32]);
        out.writeByte(0);
        out.writeShort(4);
        out.writeShort(0xC00A);
        out.writeShort(0x0035);
        out.writeByte(1);
        out.writeByte(0);
        return bytes.toByteArray();
    }
}
