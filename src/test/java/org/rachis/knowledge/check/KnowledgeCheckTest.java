package org.rachis.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rachis.catalog.SmallKnowledge;

/** Each rule, by a change to a knowledge that keeps them all; the message tells the author where to look. */
class KnowledgeCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shared/findings.yaml | notIn: spinal-pain-chronic | notIn: spinal-pains   | findings.pain: names an unknown value set spinal-pains
            shared/findings.yaml | - finding: fever           | - finding: fevers     | findings.feverAndPain: names an unknown finding fevers
            shared/findings.yaml | 'since: onset'             | 'since: start'        | findings.fever: names an unknown anchor start
            shared/findings.yaml | 'since: onset'             | 'near: {finding: pains, days: 3}' | findings.fever: names an unknown finding pains
            shared/findings.yaml | from: [pain]               | from: [pains]         | anchors.onset: names an unknown finding pains
            shared/findings.yaml | from: [pain]               | 'from: [{finding: pains, laterBy: 2 d}]' | anchors.onset: names an unknown finding pains
            shared/findings.yaml | 'steroid: {in: rx-corticosteroid-systemic, atLeast: "20 mg/d", days: 14, within: 30 d}' | 'anchored: {by: start}' | findings.steroids: names an unknown anchor start
            shared/findings.yaml | 'steroid: {in: rx-corticosteroid-systemic, atLeast: "20 mg/d", days: 14, within: 30 d}' | 'anchored: {by: onset, since: start}' | findings.steroids: names an unknown anchor start
            shared/findings.yaml | 'steroid: {in: rx-corticosteroid-systemic, atLeast: "20 mg/d", days: 14, within: 30 d}' | 'course: {in: rx-steroid, edge: end}' | findings.steroids: names an unknown value set rx-steroid
            shared/findings.yaml | 'steroid: {in: rx-corticosteroid-systemic, atLeast: "20 mg/d", days: 14, within: 30 d}' | 'course: {in: rx-corticosteroid-systemic, edge: end, since: start}' | findings.steroids: names an unknown anchor start
            shared/findings.yaml | 'steroid: {in: rx-corticosteroid-systemic, atLeast: "20 mg/d", days: 14, within: 30 d}' | 'rose: {analyte: temp, by: "1 Cel", above: "38 Cel", within: 2 d, against: 9 d}' | findings.steroids: names an unknown analyte temp
            shared/findings.yaml | 'steroid: {in: rx-corticosteroid-systemic, atLeast: "20 mg/d", days: 14, within: 30 d}' | 'rose: {analyte: temperature, by: "1 K", above: "38 Cel", within: 2 d, against: 9 d}' | findings.steroids: compares temperature in K; its unit is Cel
            shared/findings.yaml | 'steroid: {in: rx-corticosteroid-systemic, atLeast: "20 mg/d", days: 14, within: 30 d}' | 'rose: {analyte: temperature, by: "1 Cel", above: "38 K", within: 2 d, against: 9 d}' | findings.steroids: compares temperature in K; its unit is Cel
            shared/patterns.yaml | 'because: the patient has died' | 'because: the patient has died\n        endsFamily: true' | patterns[0].silentWhen: ends the family spine, of which no pattern follows
            shared/patterns.yaml | 'because: children are not covered' | 'because: children are not covered\n      endsFamily: true' | policy.silentWhen[0].endsFamily: is not known here
            shared/findings.yaml | 'dated: conditions'        | 'dated: conditions\n    take: first' | anchors.onset.take: must be one of [earliest, latest]
            shared/findings.yaml | analyte: temperature       | analyte: temp         | findings.fever: names an unknown analyte temp
            shared/findings.yaml | text: surgery              | text: surgeries       | findings.spineSurgery: names an unknown text class surgeries
            shared/risk.yaml     | finding: steroids          | finding: steroid      | scores.risk: names an unknown finding steroid
            shared/risk.yaml     | 'of: [spineSurgery, drugs]' | 'of: [spineSurgery, drug]' | scores.risk: caps a factor that it does not have: drug
            shared/risk.yaml     | source: idsa               | source: rcp           | vitals.warmth: names an unknown source rcp
            shared/risk.yaml     | upTo: 38.0                 | upTo: 35.0            | vitals.warmth.items[0]: has bands that do not ascend
            shared/risk.yaml     | ', {otherwise: 2}'         | ''                    | vitals.warmth.items[0]: has no last band with otherwise
            shared/patterns.yaml | 'of: risk'                 | 'of: risks'           | patterns[0]: names an unknown score risks
            shared/patterns.yaml | without: [drugs]           | without: [drug]       | patterns[0]: leaves out a factor that risk does not have: drug
            shared/patterns.yaml | 'of: warmth'               | 'of: heat'            | patterns[0]: names an unknown vitals score heat
            shared/patterns.yaml | '- {family: spine, indicator: info}' | ''           | policy.precedence: lacks spine info, which can occur
            shared/patterns.yaml | '    - {family: spine, indicator: info}' | '    - {family: spine, indicator: warning}' | policy.precedence: lists a family twice with one indicator
            shared/patterns.yaml | '    sources: [idsa]'       | ''                    | patterns[0]: cites no source
            shared/patterns.yaml | id: backPainInfection      | id: back-pain         | patterns[0].id: must be letters and digits
            shared/patterns.yaml | '[ with {evidence}]'       | '[ with {drug}]'      | at backPainInfection.slots: has slots that nothing fills: [drug]
            shared/patterns.yaml | 'any: [feverAndPain, '     | 'any: [{symptom: {in: spinal-pain}}, feverAndPain, ' | patterns[0].when: can be evidence on a card, but no finding around it has a label
            shared/findings.yaml | '  label: Back pain\n    phrase' | '  label: ""\n    phrase' | findings.pain.label: must be a text that is not blank
            shared/findings.yaml | 'label: Back pain\n    phrase' | phrase | findings.pain: can be evidence on a card, but no finding around it has a label
            shared/findings.yaml | phrase: fever              | ''                    | slots.evidence: holds a finding without a phrase: fever
            shared/findings.yaml | 'since {date}'             | 'since {day}'         | findings.pain.phrase: has slots that nothing fills: [day]
            shared/findings.yaml | 'since {date}'             | '{ago} ago, {day}'    | findings.pain.phrase: has slots that nothing fills: [day]
            shared/reading.yaml  | obs-body-temperature       | obs-temperature       | analytes.temperature: names an unknown value set obs-temperature
            shared/reading.yaml  | preliminaryCounts: [obs-blood-culture] | preliminaryCounts: [obs-culture] | preliminaryCounts: names an unknown value set obs-culture
            shared/text.yaml     | unlessCodedIn: [spinal-procedure] | unlessCodedIn: [spine] | classes.surgery: names an unknown value set spine
            shared/text.yaml     | organism-s-aureus          | s-aureus              | cultures: names an unknown value set s-aureus
            shared/orders.yaml   | order-lab-crp              | lab-crp               | orders.crp: names an unknown value set lab-crp
            shared/sources.yaml  | 'url: https://doi.org/10.1093/cid/civ482' | ''     | backPainInfection.links: links a source without url: idsa
            back-pain-chart/cards.yaml | order: crp           | order: esr            | backPainInfection: names an unknown order esr
            back-pain-chart/cards.yaml | '[labs-first]'       | '[labs-last]'         | backPainInfection: names an unknown override reason labs-last
            back-pain-chart/cards.yaml | 'links: [idsa]'      | 'links: [acr]'        | backPainInfection: names an unknown source acr
            back-pain-chart/cards.yaml | '  links: [idsa]'    | ''                    | backPainInfection.links: names no source for the card
            back-pain-chart/cards.yaml | '[fever, spineSurgery]' | '[fever, surgery]'  | backPainInfection: names an unknown finding surgery
            back-pain-chart/cards.yaml | 'pain[, {evidence}]: consider CRP.' | 'pain[, {evidence}: consider CRP.' | backPainInfection.summary[1]: is no template: A bracket is not closed.
            back-pain-chart/cards.yaml | 'pain[, {evidence}]: consider CRP.' | 'pain, {proof}: consider CRP.' | backPainInfection.summary[1]: has slots that nothing fills: [proof]
            back-pain-chart/cards.yaml | 'Back pain[, {evidence}]: consider CRP.' | '[{evidence}]' | backPainInfection.summary[1]: says nothing when its slots are empty
            back-pain-chart/cards.yaml | Infection of the     | Infection {of} the    | backPainInfection.why: has slots that nothing fills: [of]
            back-pain-chart/service.yaml | hook: patient-view | hook: patient-seen    | hook: must be one of [order-select, order-sign, patient-view]
            back-pain-chart/service.yaml | patient: Patient/{{context.patientId}} | patients: Patient/{{context.patientId}} | prefetch.patients: is not an input that Rachis reads
            back-pain-chart/service.yaml | '  devices: Device?patient={{context.patientId}}' | '' | prefetch: does not ask for devices
            back-pain-chart/service.yaml | Device?patient={{context.patientId}} | 'Device?status=active' | prefetch.devices: must ask for {{context.patientId}} only
            back-pain-chart/service.yaml | '[backPainInfection]' | '[backPain]'        | patterns: names an unknown pattern backPain
            back-pain-chart/service.yaml | '[backPainInfection]' | '[backPain]'        | patterns: names a pattern without a card: backPain
            back-pain-chart/service.yaml | '[backPainInfection]' | '[backPain]'        | at backPainInfection: is the card of a pattern that the service does not name
            """)
    void load_brokenRule_isToldWhereItStands(String file, String text, String replacement, String problem) {
        List<String> problems = SmallKnowledge.good()
                .replace(file, lines(text), replacement == null ? "" : lines(replacement))
                .problems();

        assertThat(problems).anySatisfy(found -> assertThat(found).contains(problem));
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n");
    }

    @Test
    void load_findingsInACircle_areNamed() {
        List<String> problems = SmallKnowledge.good()
                .replace("shared/findings.yaml", "certainty: any, within: 42 d", "near: {finding: fever, days: 3}")
                .problems();

        assertThat(problems)
                .containsExactly("shared/findings.yaml at findings.fever: goes in a circle: fever → pain → fever");
    }

    @Test
    void load_anchorOfTheFindingThatAsksForIt_isACircle() {
        List<String> problems = SmallKnowledge.good()
                .replace(
                        "shared/findings.yaml",
                        "    condition: {in: spinal-pain, notIn: spinal-pain-chronic, certainty: any, within: 42 d}",
                        "    anchored: {by: onset}")
                .problems();

        assertThat(problems).containsExactly("shared/findings.yaml at findings.pain: goes in a circle: pain → pain");
    }

    @Test
    void load_scoreWithoutTheFactorThatAsksForIt_isNoCircle() {
        List<String> problems = SmallKnowledge.good()
                .replace(
                        "shared/findings.yaml",
                        "    steroid: {in: rx-corticosteroid-systemic, atLeast: \"20 mg/d\", days: 14, within: 30 d}",
                        "    score: {of: risk, without: [drugs], atLeast: 1}")
                .problems();

        assertThat(problems).isEmpty();
    }

    @Test
    void load_unusedDefinitions_areNamed() {
        List<String> problems = SmallKnowledge.good()
                .append("shared/findings.yaml", "  odd:\n    model: x\n    gender: male\n")
                .append("shared/sources.yaml", "odd: {label: odd, reference: odd}\n")
                .append("shared/override-reasons.yaml", "odd: odd\n")
                .replace(
                        "back-pain-chart/cards.yaml", "  suggestions:\n    - {order: crp, when: {not: steroids}}\n", "")
                .replace("shared/findings.yaml", "text: surgery, ", "")
                .replace("shared/findings.yaml", ", since: onset", "")
                .replace("shared/patterns.yaml", "when: {vitals: {of: warmth, atLeast: 2}}", "when: steroids")
                .problems();

        assertThat(problems)
                .containsExactlyInAnyOrder(
                        "shared/findings.yaml at findings.odd: is not used: finding odd",
                        "shared/findings.yaml at anchors.onset: is not used: anchor onset",
                        "shared/sources.yaml at odd: is not used: source odd",
                        "shared/override-reasons.yaml at odd: is not used: override reason odd",
                        "shared/orders.yaml at orders.crp: is not used: order crp",
                        "shared/text.yaml at classes.surgery: is not used: text class surgery",
                        "shared/risk.yaml at vitals.warmth: is not used: vitals score warmth");
    }

    @Test
    void load_findingThatOnlyAnUnusedOneNames_isUnusedToo() {
        List<String> problems = SmallKnowledge.good()
                .append("shared/findings.yaml", "  odd:\n    model: x\n    gender: male\n  odder:\n    finding: odd\n")
                .problems();

        assertThat(problems)
                .containsExactlyInAnyOrder(
                        "shared/findings.yaml at findings.odd: is not used: finding odd",
                        "shared/findings.yaml at findings.odder: is not used: finding odder");
    }

    @Test
    void load_patternThatNoServiceNames_isUnused() {
        String second = """
                  - id: second
                    title: Second
                    purpose: None
                    family: spine
                    when: fever
                    tiers: [{indicator: info}]
                    sources: [idsa]
                """;

        assertThat(SmallKnowledge.good().append("shared/patterns.yaml", second).problems())
                .containsExactly("shared/patterns.yaml at patterns[1]: is not used: pattern second");
    }

    @Test
    void load_patternWrittenTwice_isToldOnce() {
        String second = """
                  - id: backPainInfection
                    title: Second
                    purpose: None
                    family: spine
                    when: fever
                    tiers: [{indicator: info}]
                    sources: [idsa]
                """;

        assertThat(SmallKnowledge.good().append("shared/patterns.yaml", second).problems())
                .containsExactly("shared/patterns.yaml at patterns[1]: is the second pattern backPainInfection");
    }

    @Test
    void load_thresholdWithoutSourceOrModel_isAProblem() {
        assertThat(SmallKnowledge.good()
                        .replace("shared/findings.yaml", "    sources: [idsa]\n    measured", "    measured")
                        .problems())
                .containsExactly("shared/findings.yaml at findings.fever:"
                        + " has a threshold or window of its own, but neither sources nor model");
    }

    @Test
    void load_summaryThatLeavesNoRoom_isAProblem() {
        String tooLong = "Back pain " + "and more ".repeat(15) + "CRP.";

        assertThat(SmallKnowledge.good()
                        .replace("back-pain-chart/cards.yaml", "Back pain[, {evidence}]: consider CRP.", tooLong)
                        .problems())
                .containsExactly("back-pain-chart/cards.yaml at backPainInfection.summary[1]: has " + tooLong.length()
                        + " characters without its slots; a summary has fewer than 140");
    }

    @Test
    void load_problemsOfReading_postponeTheSearchForWhatIsUnused() {
        List<String> problems = SmallKnowledge.good()
                .append("shared/findings.yaml", "  odd:\n    model: x\n    gender: male\n")
                .replace("shared/version.yaml", "2026.11.0", "2026")
                .problems();

        assertThat(problems)
                .containsExactly("shared/version.yaml at version: must be a text that is not blank; put it in quotes");
    }
}
