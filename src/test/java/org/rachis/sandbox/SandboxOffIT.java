package org.rachis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rachis.app.RachisApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The service with the sandbox turned off, as a hospital runs it. */
@SpringBootTest(
        classes = RachisApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "rachis.sandbox.enabled=false")
class SandboxOffIT {

    @LocalServerPort
    private int port;

    @Test
    void nothingOfIt_isThere() throws Exception {
        Visitor visitor = new Visitor(port);

        for (String path : new String[] {"/", "/?patient=demo-abscess", "/sandbox/app.js", "/fhir/metadata"}) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(visitor.post("/fhir", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void itsFhirServer_isNotAsked() throws Exception {
        Visitor visitor = new Visitor(port);
        String request = visitor.opening("demo-abscess", "demo-abscess-visit-3")
                .put("fhirServer", visitor.base() + "/fhir")
                .toString();

        assertThat(visitor.post("/cds-services/spinal-infection-patient-view", request)
                        .statusCode())
                .isEqualTo(412);
    }
}
