package org.rachis.cards;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.kind.DraftOrder;
import org.rachis.facts.value.Provenance;
import org.rachis.findings.Evidence;
import org.rachis.findings.Judge;

/** Finds the drafted orders that a card would touch: only those that the call is about, and that can be named. */
final class Drafts {

    private Drafts() {}

    /** The drafts that are the evidence of a finding. */
    static List<DraftOrder> shownBy(String finding, Judge judge, PatientFacts facts) {
        Set<Provenance> sources = judge.finding(finding).evidenceOrNone().stream()
                .filter(Evidence.Found.class::isInstance)
                .map(evidence -> ((Evidence.Found) evidence).source())
                .collect(Collectors.toSet());
        return facts.drafts().stream()
                .filter(draft -> draft.chosen() && !draft.provenance().id().isEmpty())
                .filter(draft -> sources.contains(draft.provenance()))
                .toList();
    }
}
