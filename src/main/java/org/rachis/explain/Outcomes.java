package org.rachis.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rachis.assessment.Assessment;
import org.rachis.assessment.Concern;
import org.rachis.facts.kind.DraftOrder;
import org.rachis.hooks.HookFlow.Judged;
import org.rachis.knowledge.ServiceDefinition;

/** What became of the patterns of one call, as the assessment tells it. */
final class Outcomes {

    private static final String ALL = "*";

    private static final String ON_TRIAL = "its topic is on trial here: it is counted, and not shown";

    private final Map<String, Outcome> byPattern = new HashMap<>();
    private final Outcome otherwise;

    private Outcomes(Assessment assessment, boolean looked) {
        Outcome none = looked ? new Outcome.NotMet() : new Outcome.NotLookedAt();
        this.otherwise = assessment.quiet().stream()
                .filter(quiet -> quiet.pattern().equals(ALL))
                .<Outcome>map(quiet -> new Outcome.Silenced(quiet.because()))
                .findFirst()
                .orElse(none);
        assessment.undecided().forEach(one -> byPattern.put(one.pattern(), new Outcome.Undecided(one.missing())));
        assessment.gaveWay().forEach(one -> byPattern.put(one.pattern(), new Outcome.GaveWay(one.to())));
        assessment.quiet().forEach(one -> byPattern.put(one.pattern(), new Outcome.Silenced(one.because())));
        assessment.unshown().forEach(one -> byPattern.put(one.pattern().id(), new Outcome.Silenced(ON_TRIAL)));
        List<Concern> shown = assessment.concerns();
        for (int card = 0; card < shown.size(); card++) {
            tell("shown", "beside", shown.get(card), card);
        }
        assessment.merged().forEach(concern -> tell("merged", "merged", concern, shown.size() - 1));
    }

    static Outcomes of(ServiceDefinition service, Judged judged) {
        boolean looked =
                !service.aboutOrders() || judged.facts().drafts().stream().anyMatch(DraftOrder::chosen);
        return new Outcomes(judged.decided().assessment(), looked);
    }

    private void tell(String how, String beside, Concern concern, int card) {
        byPattern.put(concern.pattern().id(), new Outcome.Told(how, concern, card));
        concern.beside().forEach(other -> byPattern.put(other.pattern().id(), new Outcome.Told(beside, other, card)));
    }

    Outcome of(String pattern) {
        return byPattern.getOrDefault(pattern, otherwise);
    }
}
