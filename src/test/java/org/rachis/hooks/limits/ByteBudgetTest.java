package org.rachis.hooks.limits;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rachis.hooks.errors.Refusal;

/** Memory and time as they run out. */
class ByteBudgetTest {

    private final ByteBudget budget = new ByteBudget(100);

    @Test
    void share_growsToTheLastByteAndNoFurther() {
        try (ByteBudget.Share share = budget.share()) {
            share.growTo(60);
            share.growTo(100);
            assertThatThrownBy(() -> share.growTo(101)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void shares_takeFromOneBudget() {
        try (ByteBudget.Share first = budget.share();
                ByteBudget.Share second = budget.share()) {
            first.growTo(60);
            assertThatThrownBy(() -> second.growTo(41)).isInstanceOf(Refusal.class);
            assertThatCode(() -> second.growTo(40)).doesNotThrowAnyException();
        }
    }

    @Test
    void closedShare_givesAllBack() {
        for (int i = 0; i < 3; i++) {
            try (ByteBudget.Share share = budget.share()) {
                share.growTo(50);
                share.growTo(100);
            }
        }
    }

    @Test
    void refusedGrowth_takesNothing() {
        try (ByteBudget.Share greedy = budget.share();
                ByteBudget.Share modest = budget.share()) {
            assertThatThrownBy(() -> greedy.growTo(1_000)).isInstanceOf(Refusal.class);
            assertThatCode(() -> modest.growTo(100)).doesNotThrowAnyException();
        }
    }

    @Test
    void deadline_thatHasPassedRefuses() {
        assertThatThrownBy(() -> new CallDeadline(Duration.ofNanos(-1)).require())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("longer than a caller waits");
        assertThatCode(() -> new CallDeadline(Duration.ofDays(1)).require()).doesNotThrowAnyException();
    }
}
