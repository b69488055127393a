package org.rachis.knowledge;

import java.util.Map;
import java.util.Optional;
import org.rachis.facts.value.Window;

/**
 * How soon a card may be shown again that says nothing new. New evidence and a more urgent level end every such pause.
 *
 * @param afterOverride how long it stays quiet after an override with a reason; that of the policy where it is not told
 * @param afterShown how long it stays quiet just because it was shown, for the few patterns that are told once
 */
public record Repeat(Optional<Window> afterOverride, Optional<AfterShown> afterShown) {

    /** As the policy says, and never quiet just because it was shown. */
    public static final Repeat BY_POLICY = new Repeat(Optional.empty(), Optional.empty());

    /** No pause may be longer, and what was shown longer ago need not be asked for. */
    public static final Window LONGEST = Window.days(90);

    /** Shown once within the window, where the condition holds. */
    public record AfterShown(Window within, Optional<Criterion> when) {}

    /** What holds for every pattern: the window, if there is one at all, and reasons that make it shorter. */
    public record AfterOverride(Optional<Window> within, Map<String, Window> byReason) {

        /** Nothing stays quiet after an override. */
        public static final AfterOverride NEVER = new AfterOverride(Optional.empty(), Map.of());

        public AfterOverride {
            byReason = Map.copyOf(byReason);
        }
    }
}
