package org.rachis.security.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which tokens were used already. */
class RecentTokensTest {

    private static final String NORTH = "https://north.example.org";
    private static final Instant NOW = Instant.parse("2026-11-15T12:00:00Z");
    private static final Instant EXPIRY = NOW.plus(Duration.ofMinutes(5));

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final RecentTokens tokens = new RecentTokens(now::get, 3);

    @Test
    @DisplayName("SEC-12: a token is used once, and is known by issuer and jti together")
    void token_isUsedOnce() {
        assertThat(tokens.firstUse(NORTH, "1", EXPIRY)).isTrue();
        assertThat(tokens.firstUse(NORTH, "1", EXPIRY)).isFalse();
        assertThat(tokens.firstUse("https://south.example.org", "1", EXPIRY)).isTrue();
        assertThat(tokens.firstUse(NORTH + "1", "", EXPIRY)).isTrue();
    }

    @Test
    void token_isForgottenWhenItHasExpired() {
        tokens.firstUse(NORTH, "1", EXPIRY);

        now.set(EXPIRY.minusSeconds(1));
        assertThat(tokens.firstUse(NORTH, "1", EXPIRY)).isFalse();
        now.set(EXPIRY.plusSeconds(1));
        assertThat(tokens.firstUse(NORTH, "1", EXPIRY.plusSeconds(300))).isTrue();
    }

    @Test
    void fullGuard_refusesAndForgetsNothingThatIsStillGood() {
        List.of("1", "2", "3").forEach(jti -> tokens.firstUse(NORTH, jti, EXPIRY));

        assertThat(tokens.firstUse(NORTH, "4", EXPIRY)).isFalse();
        assertThat(tokens.firstUse(NORTH, "1", EXPIRY)).isFalse();
        now.set(EXPIRY.plusSeconds(1));
        assertThat(tokens.firstUse(NORTH, "4", EXPIRY.plusSeconds(300))).isTrue();
    }

    @Test
    void manyAtATime_onlyOneIsTheFirst() throws Exception {
        List<Callable<Boolean>> uses = IntStream.range(0, 64)
                .<Callable<Boolean>>mapToObj(i -> () -> tokens.firstUse(NORTH, "1", EXPIRY))
                .toList();

        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(callers.invokeAll(uses).stream().filter(use -> use.resultNow()))
                    .hasSize(1);
        }
    }
}
