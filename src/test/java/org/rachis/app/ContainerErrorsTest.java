package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

/** What is said of a failure outside every controller. */
class ContainerErrorsTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void answer_isAnOperationOutcomeWithThatStatus() {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 403);
        request.setAttribute(RequestDispatcher.ERROR_MESSAGE, "Secretname");

        ResponseEntity<byte[]> answer = new ContainerErrors().answer(request);

        assertThat(answer.getStatusCode().value()).isEqualTo(403);
        assertThat(new String(answer.getBody(), StandardCharsets.UTF_8))
                .contains("OperationOutcome")
                .doesNotContain("Secretname");
    }

    @Test
    void answer_toAnUnknownCallerIsBare() {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 401);

        ResponseEntity<byte[]> answer = new ContainerErrors().answer(request);

        assertThat(answer.getStatusCode().value()).isEqualTo(401);
        assertThat(answer.hasBody()).isFalse();
    }

    @Test
    void answer_withoutAnErrorIsNotFound() {
        assertThat(new ContainerErrors().answer(request).getStatusCode().value())
                .isEqualTo(404);
    }
}
