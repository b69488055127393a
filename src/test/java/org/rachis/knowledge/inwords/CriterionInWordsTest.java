package org.rachis.knowledge.inwords;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rachis.catalog.Catalog;
import org.rachis.catalog.SmallKnowledge;
import org.rachis.knowledge.FindingDefinition;
import org.rachis.knowledge.Knowledge;
import org.rachis.terminology.ValueSet;

/** From the words of the files to the words of a clinician. */
class CriterionInWordsTest {

    private static final String WRITTEN =
            "steroid: {in: rx-corticosteroid-systemic, atLeast: \"20 mg/d\", days: 14, within: 30 d}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            condition: {in: spinal-pain}                     | a condition (current, confirmed) in Pain of the spine (`spinal-pain`) is on record
            condition: {in: spinal-pain, status: past, certainty: suspected} | a condition (past, suspected only) in Pain of the spine (`spinal-pain`) is on record
            symptom: {in: spinal-pain, within: 1 d}          | a condition (current, confirmed or suspected), a reason (of a visit or an order) or an observation in Pain of the spine (`spinal-pain`) is on record, within the last 1 day
            condition: {in: spinal-pain, within: 42 d, olderThan: 20 h, date: onset} | a condition (current, confirmed) in Pain of the spine (`spinal-pain`) is on record, within the last 42 days, more than 20 hours ago, by the date of onset
            condition: {in: spinal-pain, date: undated}      | a condition (current, confirmed) in Pain of the spine (`spinal-pain`) is on record, without any date
            condition: {in: spinal-pain, since: onset, near: {finding: fever, days: 7}, notFollowedBy: fever} | a condition (current, confirmed) in Pain of the spine (`spinal-pain`) is on record, on or after the onset of the back pain, not more than 7 days before or after *Fever*, with no evidence of *Fever* after it
            condition: {in: spinal-pain, within: 14 d, newOnRecord: true} | a condition (current, confirmed) in Pain of the spine (`spinal-pain`) is on record, within the last 14 days, and no such code on record before that
            procedure: {any: true}                           | a procedure of any kind is on record
            procedure: {in: spinal-procedure, notIn: spinal-pain, beyond: spinal-pain-chronic, text: surgery} | a procedure in Procedures on the spine (`spinal-procedure`), with no code in Pain of the spine (`spinal-pain`), with such a code outside Chronic pain of the spine (`spinal-pain-chronic`), or, where no code decides, with the words of `surgery`, is on record
            order: {in: order-lab-crp, status: current}      | an open order in Order of a C-reactive protein (`order-lab-crp`) is on record
            coded: {from: [procedure, order], in: order-lab-crp} | a procedure or an order in Order of a C-reactive protein (`order-lab-crp`) is on record
            measured: {analyte: temperature, take: latest, below: "36.5 Cel", within: 24 h} | the latest body temperature is below 36.5 °C, within the last 24 hours
            measured: {analyte: temperature, above: "36 Cel", twiceApart: 90 d} | any body temperature is above 36 °C, on two dates at least 90 days apart
            measured: {analyte: temperature}                 | there is a result of body temperature
            resulted: {in: obs-blood-culture, is: positive, within: 7 d} | a result of Blood culture (`obs-blood-culture`) is positive, within the last 7 days
            reported: {in: order-lab-crp, conclusion: noneOf, sets: spinal-pain} | the latest report of Order of a C-reactive protein (`order-lab-crp`) has coded conclusions, none of them in Pain of the spine (`spinal-pain`)
            reported: {in: order-lab-crp, conclusion: absent} | the latest report of Order of a C-reactive protein (`order-lab-crp`) is there without a coded conclusion
            takes: {in: rx-corticosteroid-systemic, ingredients: 2, within: 60 d} | drugs of at least 2 different ingredients in Systemic corticosteroids (`rx-corticosteroid-systemic`) were taken, within the last 60 days
            takes: {in: rx-corticosteroid-systemic, within: 7 d, olderThan: 72 h} | a drug in Systemic corticosteroids (`rx-corticosteroid-systemic`) was taken, within the last 7 days, begun more than 72 hours ago
            takes: {in: rx-corticosteroid-systemic, since: onset} | a drug in Systemic corticosteroids (`rx-corticosteroid-systemic`) was taken, begun on or after the onset of the back pain
            course: {in: rx-corticosteroid-systemic, edge: start, since: onset, within: 45 d, olderThan: 20 d} | the course of all drugs in Systemic corticosteroids (`rx-corticosteroid-systemic`), begun on or after the onset of the back pain, began with the first of them, within the last 45 days, more than 20 days ago
            course: {in: rx-corticosteroid-systemic, edge: end} | the course of all drugs in Systemic corticosteroids (`rx-corticosteroid-systemic`), ended with the last of them, so that none goes on
            rose: {analyte: temperature, by: "1 Cel", above: "38 Cel", within: 2 d, against: 9 d} | the latest body temperature is above 38 °C, within the last 2 days, and at least 1 °C above an earlier one, within the last 9 days
            anchored: {by: onset}                            | the onset of the back pain is known
            anchored: {by: onset, since: onset, olderThan: 180 d} | the onset of the back pain is known, more than 180 days ago, on or after the onset of the back pain
            condition: {in: spinal-pain, date: abatement, within: 9 d} | a condition (current, confirmed) in Pain of the spine (`spinal-pain`) is on record, within the last 9 days, by the date of resolution
            steroid: {in: rx-corticosteroid-systemic, atLeast: "7.5 mg/d", below: "20 mg/d", days: 28, within: 30 d} | a drug in Systemic corticosteroids (`rx-corticosteroid-systemic`) was prescribed at a daily dose of at least 7.5 and less than 20 mg of prednisone or its equivalent for at least 28 days, within the last 30 days
            steroid: {in: rx-corticosteroid-systemic, days: 28, within: 30 d} | a drug in Systemic corticosteroids (`rx-corticosteroid-systemic`) was prescribed at a dose that cannot be computed for at least 28 days, within the last 30 days
            bloodCulture: {in: obs-blood-culture, of: any, within: 90 d} | a blood culture in Blood culture (`obs-blood-culture`) grew an organism that is not a likely contaminant, within the last 90 days
            age: {atLeast: "50 years"}                       | the age is at least 50 years
            gender: female                                   | the administrative gender is female
            deceased: true                                   | the patient has died
            score: {of: risk, atLeast: 1, without: [drugs]}  | the score *Risk of infection* is at least 1, leaving out *Steroid course*
            vitals: {of: warmth, atLeast: 2}                 | *Warmth* is at least 2
            finding: {is: fever, within: 2 d}                | *Fever*, within the last 2 days
            unless: fever                                    | nothing shows *Fever*
            not: fever                                       | *Fever* is shown to be absent
            any: [fever, pain, spineSurgery]                 | *Fever*, *Back pain* or *Recent spine surgery*
            all: [fever, {unless: pain}]                     | *Fever*, unless *Back pain* is shown
            any: [fever, {all: [pain, spineSurgery]}]        | *Fever* or (*Back pain* and *Recent spine surgery*)
            'unless: {any: [fever, pain]}'                   | nothing shows that any of these holds: *Fever*; *Back pain*
            'atLeast: {n: 2, of: [fever, pain, spineSurgery]}' | at least 2 of these hold: *Fever*; *Back pain*; *Recent spine surgery*
            """)
    void inline_anyKind_isAStatement(String criterion, String statement) {
        assertThat(clause(criterion).inline()).isEqualTo(statement);
    }

    @Test
    void paragraph_combination_isAnIntroductionWithAList() {
        String criterion = "all: [fever, {any: [pain, {unless: spineSurgery}]}, {unless: {any: [pain, spineSurgery]}}]";

        assertThat(clause(criterion).paragraph("Shown when ")).isEqualTo("""
                        Shown when all of these hold:

                        - *Fever*
                        - any of these holds:
                          - *Back pain*
                          - nothing shows *Recent spine surgery*
                        - unless it is shown that any of these holds:
                          - *Back pain*
                          - *Recent spine surgery*""");
    }

    @Test
    void paragraph_singleStatement_isASentence() {
        assertThat(clause("gender: male").paragraph("Shown when "))
                .isEqualTo("Shown when the administrative gender is male.");
    }

    private static Clause clause(String criterion) {
        Catalog.Loaded loaded = SmallKnowledge.good()
                .replace("shared/risk.yaml", "{id: drugs, finding: steroids,", "{id: drugs, finding: steroidsOnly,")
                .append(
                        "shared/findings.yaml",
                        "  steroidsOnly:\n    label: Steroid course\n    sources: [idsa]\n    " + WRITTEN)
                .replace("shared/findings.yaml", WRITTEN + "\n  steroidsOnly", criterion + "\n  steroidsOnly")
                .load();
        Knowledge knowledge = loaded.knowledge();
        Names names = new Names(
                knowledge,
                name -> loaded.valueSets().find(name).map(ValueSet::title).orElseThrow());
        FindingDefinition finding = knowledge.findings().stream()
                .filter(candidate -> candidate.id().equals("steroids"))
                .findFirst()
                .orElseThrow();
        return new CriterionInWords(names).clause(finding.criterion());
    }
}
