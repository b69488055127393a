package org.rachis.bench;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.rachis.hooks.json.Json;
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
import tools.jackson.core.JsonParser;

/** The least that a server on this stack must do: read the body, look at each token, answer what is always the same. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class
})
@Import(FloorServer.Floor.class)
class FloorServer {

    static ConfigurableApplicationContext start() {
        return new SpringApplication(FloorServer.class)
                .run("--server.port=0", "--logging.level.root=warn");
    }

    @RestController
    static class Floor {

        private static final byte[] ANSWER = "{\"cards\": []}".getBytes(StandardCharsets.UTF_8);

        @PostMapping("/floor")
        ResponseEntity<byte[]> read(HttpServletRequest request) throws IOException {
            byte[] body = request.getInputStream().readAllBytes();
            try (JsonParser parser = Json.parser(body, body.length)) {
                while (parser.nextToken() != null) {
                    // Every token, and nothing done with it.
                }
            }
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(ANSWER);
        }
    }
}
