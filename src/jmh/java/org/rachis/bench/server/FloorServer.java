package org.rachis.bench.server;

import org.rachis.bench.body.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The least that a server on this stack must do: read the body, look at each token, answer what is always the same. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class
})
@Import(FloorServer.Floor.class)
public class FloorServer {

    public static final String PATH = "/floor";

    public static ConfigurableApplicationContext start() {
        return new SpringApplication(FloorServer.class)
                .run("--server.port=0", "--logging.level.root=warn");
    }

    @RestController
    static class Floor {

        private static final byte[] ANSWER = "{\"cards\": []}".getBytes(StandardCharsets.UTF_8);

        @PostMapping(PATH)
        ResponseEntity<byte[]> read(HttpServletRequest request) throws IOException {
            byte[] body = request.getInputStream().readAllBytes();
            if (Tokens.count(body) == 0) {
                throw new IllegalStateException("The body is empty.");
            }
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(ANSWER);
        }
    }
}
