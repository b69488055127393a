package org.rachis.hooks;

import jakarta.servlet.http.HttpServletRequest;
import org.rachis.hooks.request.MediaTypes;
import org.rachis.hooks.response.DiscoveryWriter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers discovery, with the same bytes each time and without asking any other system. */
@RestController
public final class DiscoveryController {

    private final byte[] answer;

    public DiscoveryController(Services services) {
        this.answer = DiscoveryWriter.write(services.definitions());
    }

    @GetMapping("/cds-services")
    ResponseEntity<byte[]> discover(HttpServletRequest request) {
        MediaTypes.requireJsonAccepted(request);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
    }
}
