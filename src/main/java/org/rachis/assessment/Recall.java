package org.rachis.assessment;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.rachis.facts.value.Window;
import org.rachis.findings.Judge;
import org.rachis.knowledge.Indicator;
import org.rachis.knowledge.Policy;
import org.rachis.knowledge.Repeat;

/**
 * Keeps a concern quiet that says nothing new: it was overridden with a reason, or is one of the few that are shown once in
 * a while, its window is still open, every fact of it was known then, and it is not more urgent than it was
 * (model B.5).
 */
public final class Recall {

    private final Silences silences;
    private final UnaryOperator<Indicator> shownAs;

    /** @param shownAs the indicator with which a concern of some urgency would be shown by the service that is called */
    public Recall(Silences silences, UnaryOperator<Indicator> shownAs) {
        this.silences = silences;
        this.shownAs = shownAs;
    }

    /** Remembers nothing. */
    public static Recall none() {
        return new Recall(Silences.none(), UnaryOperator.identity());
    }

    /** Why the concern stays quiet, if it does. */
    Optional<Assessment.Quiet> quiets(Concern concern, Policy policy, Judge judge) {
        String topic = concern.pattern().topic();
        if (silences.of(topic).isEmpty()) {
            return Optional.empty();
        }
        Set<String> facts = Fingerprint.factsOf(concern).stream()
                .map(fact -> Fingerprint.hash(silences.salt(), fact))
                .collect(Collectors.toUnmodifiableSet());
        return silences.of(topic).stream()
                .filter(shown -> shown.facts().containsAll(facts))
                .filter(shown -> shownAs.apply(concern.indicator()).compareTo(shown.indicator()) <= 0)
                .flatMap(shown -> shown.overridden().isPresent()
                        ? afterOverride(concern, policy, shown).stream()
                        : afterShown(concern, shown, judge).stream())
                .findFirst();
    }

    /** A reason may shorten the window of the pattern, never lengthen it. */
    private static Optional<Assessment.Quiet> afterOverride(Concern concern, Policy policy, Silences.Shown shown) {
        String reason = shown.overridden().orElseThrow();
        Repeat.AfterOverride general = policy.afterOverride();
        return concern.pattern()
                .repeat()
                .afterOverride()
                .or(general::within)
                .map(window -> Optional.ofNullable(general.byReason().get(reason))
                        .map(window::narrowedTo)
                        .orElse(window))
                .filter(window -> open(window, shown))
                .map(window -> quiet(
                        concern,
                        "overridden (" + reason + "), shown " + ago(shown.age()) + ", nothing new since; quiet for "
                                + window,
                        reason));
    }

    private static Optional<Assessment.Quiet> afterShown(Concern concern, Silences.Shown shown, Judge judge) {
        return concern.pattern()
                .repeat()
                .afterShown()
                .filter(repeat -> open(repeat.within(), shown))
                .filter(repeat ->
                        repeat.when().map(when -> judge.judge(when).isMet()).orElse(true))
                .map(repeat -> quiet(
                        concern,
                        "shown " + ago(shown.age()) + ", nothing new since; shown once in " + repeat.within(),
                        Assessment.Suppressed.SHOWN_LATELY));
    }

    private static Assessment.Quiet quiet(Concern concern, String because, String reason) {
        return new Assessment.Quiet(
                concern.pattern().id(),
                because,
                Optional.of(new Assessment.Suppressed(concern.pattern().topic(), reason)));
    }

    private static boolean open(Window window, Silences.Shown shown) {
        return shown.age().compareTo(window.length()) < 0;
    }

    private static String ago(Duration age) {
        return age.toDays() > 0 ? age.toDays() + " d ago" : Math.max(0, age.toHours()) + " h ago";
    }
}
