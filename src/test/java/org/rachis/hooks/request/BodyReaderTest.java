package org.rachis.hooks.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rachis.hooks.errors.Fault;
import org.rachis.hooks.errors.Refusal;
import org.rachis.hooks.limits.ByteBudget;
import org.springframework.mock.web.MockHttpServletRequest;

class BodyReaderTest {

    private static final int BYTES = 5 * 1024 * 1024;

    @Test
    void body_takesNoMoreOfTheBudgetThanItAnnounced() {
        RequestBody body = read(BYTES + 1);

        assertThat(body.scanner().start()).isTrue();
    }

    @Test
    void body_thatIsMoreThanTheBudgetHas_isRefused() {
        assertThatThrownBy(() -> read(BYTES))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.fault()).isEqualTo(Fault.OVERLOADED));
    }

    private static RequestBody read(long budget) {
        byte[] content = new byte[BYTES];
        content[0] = '1';
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContent(content);
        BodyReader reader = new BodyReader(new BodyLimits(2 * BYTES, Duration.ofMinutes(1), new ByteBudget(budget)));
        try (ByteBudget.Share share = reader.share()) {
            return reader.read(request, share);
        }
    }
}
