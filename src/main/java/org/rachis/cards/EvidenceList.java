package org.rachis.cards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rachis.assessment.Concern;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Provenance;
import org.rachis.findings.Aside;
import org.rachis.findings.Evidence;
import org.rachis.findings.Judge;
import org.rachis.knowledge.wording.CardWording;

/** The facts that a card rests on: those that made the pattern, and those of the other findings it speaks of. */
final class EvidenceList {

    /** One fact is told once, for the first finding it is evidence of. */
    private record Key(Provenance source, Optional<Moment> date, String value, String label, Aside aside) {}

    private EvidenceList() {}

    static List<Evidence.Found> of(Concern concern, CardWording wording, Judge judge) {
        List<Evidence> all = new ArrayList<>(concern.evidence());
        wording.slots().entrySet().stream()
                .filter(slot -> !onlyCautioned(slot.getKey(), wording))
                .flatMap(slot -> slot.getValue().stream())
                .distinct()
                .forEach(finding -> all.addAll(judge.finding(finding).evidenceOrNone()));
        Map<Key, Evidence.Found> once = new LinkedHashMap<>();
        for (Evidence evidence : all) {
            if (evidence instanceof Evidence.Found found) {
                once.putIfAbsent(
                        new Key(found.source(), found.date(), found.value(), found.label(), found.aside()), found);
            }
        }
        return List.copyOf(once.values());
    }

    /** What only a caution speaks of is no reason for the card. */
    private static boolean onlyCautioned(String slot, CardWording wording) {
        return mentioned(slot, wording.cautions()) && !mentioned(slot, wording.summaries());
    }

    private static boolean mentioned(String slot, List<CardWording.Line> lines) {
        return lines.stream().anyMatch(line -> line.text().contains("{" + slot + "}"));
    }
}
