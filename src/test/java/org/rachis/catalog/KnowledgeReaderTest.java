package org.rachis.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rachis.facts.reading.Analyte;
import org.rachis.facts.value.Window;
import org.rachis.knowledge.CodeFilter;
import org.rachis.knowledge.Comparison;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.FindingDefinition;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.Standing;
import org.rachis.knowledge.Timing;
import org.rachis.terminology.Code;

/** What the files say is what the records hold, and every way to write them wrongly is noticed where it stands. */
class KnowledgeReaderTest {

    @Test
    void load_goodFiles_haveNoProblem() {
        assertThat(SmallKnowledge.good().problems()).isEmpty();
    }

    @Test
    void load_goodFiles_holdWhatIsWritten() {
        Knowledge knowledge = SmallKnowledge.good().load().knowledge();

        assertThat(knowledge.version()).isEqualTo("2026.11.0");
        assertThat(finding(knowledge, "pain"))
                .isEqualTo(new FindingDefinition(
                        "pain",
                        "F1",
                        "Back pain",
                        "{display}[ since {date}]",
                        new Criterion.Recorded(
                                List.of(Criterion.Source.CONDITION),
                                new CodeFilter(
                                        List.of("spinal-pain"),
                                        List.of("spinal-pain-chronic"),
                                        List.of(),
                                        Optional.empty()),
                                new Standing(Standing.Status.CURRENT, Standing.Certainty.ANY),
                                Timing.within(Window.days(42))),
                        List.of()));
        assertThat(finding(knowledge, "fever").criterion()).isInstanceOfSatisfying(Criterion.Measured.class, fever -> {
            assertThat(fever.take()).isEqualTo(Criterion.Take.HIGHEST);
            assertThat(fever.comparison()).contains(new Comparison(Comparison.Operator.AT_LEAST, 38, "Cel"));
            assertThat(fever.timing().since()).contains("onset");
        });
        assertThat(finding(knowledge, "steroids").criterion())
                .isEqualTo(new Criterion.SteroidCourse(
                        List.of("rx-corticosteroid-systemic"),
                        Optional.of(20.0),
                        Optional.empty(),
                        14,
                        Window.days(30)));
        assertThat(knowledge.orders().get("crp").codes())
                .containsExactly(
                        new Code("http://loinc.org", "1988-5", ""), new Code("http://snomed.info/sct", "55235003", ""));
        assertThat(knowledge.vitals().get("warmth").items().getFirst().points(50))
                .isEqualTo(2);
    }

    @Test
    void load_findings_standAfterWhatTheyName() {
        assertThat(SmallKnowledge.good().load().knowledge().findings().stream().map(FindingDefinition::id))
                .containsExactly("pain", "fever", "feverAndPain", "spineSurgery", "steroids");
    }

    @Test
    void load_prefetch_keepsItsOrder() {
        Knowledge knowledge = SmallKnowledge.good().load().knowledge();

        assertThat(knowledge.services().getFirst().definition().prefetch().keySet())
                .startsWith("patient", "conditions", "observations")
                .endsWith("devices");
    }

    @Test
    void load_unitsWithoutFactors_areTakenAsTheyAre() {
        Analyte temperature =
                SmallKnowledge.good().load().knowledge().reading().analytes().getFirst();

        assertThat(temperature.conversions().get(0).convert(38)).isEqualTo(38);
        assertThat(temperature.conversions().get(1).convert(100.4)).isEqualTo(38, offset(1e-9));
        assertThat(temperature.reported()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            findings.yaml | within: 42 d          | within: 42 days         | findings.pain.condition.within: must be a window such as "42 d" or "24 h"
            findings.yaml | within: 42 d          | within: 42              | findings.pain.condition.within: must be a window such as "42 d" or "24 h"
            findings.yaml | certainty: any        | certainty: perhaps      | findings.pain.condition.certainty: must be one of [any, confirmed, suspected]
            findings.yaml | certainty: any        | certain: any            | findings.pain.condition.certain: is not known here; known are [beyond, certainty, date, in, near, newOnRecord, notFollowedBy, notIn, olderThan, since, status, within]
            findings.yaml | in: spinal-pain,      | in: [],                 | findings.pain.condition.in: must be a list that is not empty
            findings.yaml | in: spinal-pain,      | in: {a: b},             | findings.pain.condition.in: must be a list that is not empty
            findings.yaml | in: spinal-pain,      | in: [spinal-pain, spinal-pain], | findings.pain.condition.in[1]: stands twice in this list: spinal-pain
            findings.yaml | '38.0 Cel'            | '38.0'                  | findings.fever.measured.atLeast: must be a number with its unit, such as "10 mg/L"
            findings.yaml | '38.0 Cel'            | '38.0 C'                | findings.fever: compares temperature in C; its unit is Cel
            findings.yaml | 'since: onset'        | 'below: "40 Cel"'       | findings.fever.measured: compares more than once; join two criteria with all
            findings.yaml | of: staphAureus       | of: aureus              | findings.feverAndPain.all[1].any[1].bloodCulture.of: must be one of [any, staphAureus]
            findings.yaml | - finding: fever      | - findings: fever       | findings.feverAndPain.all[1].any[0]: lacks a criterion: one of
            findings.yaml | days: 14              | days: many              | findings.steroids.steroid.days: must be a whole number, at least 1
            findings.yaml | 20 mg/d               | 20 g/d                  | findings.steroids.steroid.atLeast: must be given in mg/d, not g/d
            findings.yaml | dated: conditions     | dated: on               | anchors.onset.dated: must be one of [anything, conditions]
            findings.yaml | certainty: any        | 'date: resolution'      | findings.pain.condition.date: must be one of [abatement, either, onset, recordedOnly, undated]
            findings.yaml | from: [pain]          | 'from: [{finding: pain, laterBy: 3 h}]' | anchors.onset.from[0].laterBy: must be given in days
            findings.yaml | from: [pain]          | 'from: [{finding: pain}]' | anchors.onset.from[0]: must be moved by some days: earlierBy or laterBy
            findings.yaml | from: [pain]          | 'from: [{finding: pain, laterBy: 3 d, earlierBy: 2 d}]' | anchors.onset.from[0]: must be moved by some days: earlierBy or laterBy
            findings.yaml | 'steroid: {in: rx-corticosteroid-systemic, atLeast: "20 mg/d", days: 14, within: 30 d}' | 'course: {in: rx-corticosteroid-systemic, edge: middle}' | findings.steroids.course.edge: must be one of [end, start]
            findings.yaml | 'steroid: {in: rx-corticosteroid-systemic, atLeast: "20 mg/d", days: 14, within: 30 d}' | 'rose: {analyte: temperature, by: "1 Cel", within: 2 d, against: 9 d}' | findings.steroids.rose: lacks a comparison: one of [above, atLeast, below, atMost]
            findings.yaml | 'steroid: {in: rx-corticosteroid-systemic, atLeast: "20 mg/d", days: 14, within: 30 d}' | 'anchored: {by: onset, near: {finding: fever, days: 3}}' | findings.steroids.anchored.near: is not known here
            findings.yaml | label: Fever          | label: 7                | findings.fever.label: must be a text that is not blank; put it in quotes
            risk.yaml     | otherwise: 2          | otherwise: two          | vitals.warmth.items[0].bands[2].otherwise: must be a whole number, at least 0
            risk.yaml     | apart: 6 h            | apart: soon             | vitals.warmth.apart: must be a window such as "42 d" or "24 h"
            patterns.yaml | '{age: {below: "18 years"}}' | '{age: {}}'      | policy.silentWhen[0].when.age: lacks a comparison: one of [above, atLeast, below, atMost]
            patterns.yaml | 18 years              | 18 months               | policy.silentWhen[0].when.age.below: must be given in years, not months
            patterns.yaml | deceased: true        | deceased: false         | patterns[0].silentWhen[0].when.deceased: must be true or left out
            patterns.yaml | - {indicator: info}   | - {indicator: info, when: fever} | patterns[0].tiers: must end with a tier without when, and no other goes without
            patterns.yaml | - {indicator: info}   | - {indicator: grave}    | patterns[0].tiers[1].indicator: must be one of [critical, info, warning]
            patterns.yaml | mostCards: 3          | mostCards: 0            | policy.mostCards: must be a whole number, at least 1
            patterns.yaml | mostCards: 3          | ''                      | policy: lacks mostCards
            reading.yaml  | least: 30             | least: 50               | analytes.temperature.plausible: leaves no plausible value: least must be below most
            reading.yaml  | 'codes: ["[degF]"], ' | ''                      | analytes.temperature.units[1]: names no unit: codes or aliases must be there
            reading.yaml  | '365 d'               | 'a year'                | openExposure: must be a window such as "42 d" or "24 h"
            text.yaml     | 'laminectomy|'        | '(laminectomy|'         | classes.surgery.any: is not a regular expression: Unclosed group
            text.yaml     | prednisone: 1         | prednisone: 0           | prednisoneEquivalents.prednisone: must be above 0
            synonyms.yaml | 'enabled: true'       | 'enabled: maybe'        | enabled: must be true or false
            synonyms.yaml | 'system: snomed'      | 'system: cpt'           | synonyms[0].system: must be one of [icd10cm, snomed]
            synonyms.yaml | 'backache]'           | 'back pain]'            | synonyms[0].phrases[1]: stands twice in this list: back pain
            synonyms.yaml | 'backache]'           | '"--"]'                 | synonyms[0]: holds a phrase without a word: --
            synonyms.yaml | '"161891005"'         | '"161891006"'           | synonyms[0].code: is in no value set: 161891006 of http://snomed.info/sct
            synonyms.yaml | family                | (family                 | never: is not a regular expression: Unclosed group
            orders.yaml   | system: loinc         | system: cpt             | orders.crp.codes[0].system: must be one of [loinc, snomed]
            orders.yaml   | orderedWithin: 72 h   | ''                      | orders.crp: lacks orderedWithin
            sources.yaml  | 'https://doi'         | 'http://doi'            | idsa.url: must be an https address
            """)
    void load_wrongDetail_isFoundWhereItStands(String file, String text, String replacement, String problem) {
        List<String> problems = SmallKnowledge.good()
                .replace("shared/" + file, text, replacement == null ? "" : replacement)
                .problems();

        assertThat(problems).anySatisfy(found -> assertThat(found).startsWith("shared/" + file + " at " + problem));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            service.yaml | id: back-pain-chart | id: back-pain       | id: must be the name of its folder, back-pain-chart
            service.yaml | title: Back pain    | titel: Back pain    | titel: is not known here
            cards.yaml   | '- text: "Back'     | '- when: fever\\n      text: "Back' | backPainInfection.summary: must end with a summary without when
            cards.yaml   | why: Infection      | wy: Infection       | backPainInfection: lacks why
            """)
    void load_wrongDetailOfAService_isFoundWhereItStands(String file, String text, String replacement, String problem) {
        List<String> problems = SmallKnowledge.good()
                .replace("back-pain-chart/" + file, text, replacement.replace("\\n", "\n"))
                .problems();

        assertThat(problems)
                .anySatisfy(found -> assertThat(found).startsWith("back-pain-chart/" + file + " at " + problem));
    }

    @Test
    void load_pauseThatCannotBe_isFoundWhereItStands() {
        assertThat(SmallKnowledge.good()
                        .replace("shared/patterns.yaml", "mostCards: 3", """
                                mostCards: 3
                                  afterOverride: {within: 91 d, reasons: {labs-first: soon}}""")
                        .problems())
                .anySatisfy(found -> assertThat(found).contains("policy.afterOverride.within: must be at most 90 d"))
                .anySatisfy(found ->
                        assertThat(found).contains("policy.afterOverride.reasons.labs-first: must be a window"));
        assertThat(SmallKnowledge.good()
                        .replace("shared/patterns.yaml", "mostCards: 3", """
                                mostCards: 3
                                  afterOverride: {within: 7 d, reasons: {no-such: 1 d}}""")
                        .problems())
                .anySatisfy(found -> assertThat(found).contains("at policy").contains("no-such"));
    }

    @Test
    void load_duplicateKey_isAProblemOfTheFile() {
        assertThat(SmallKnowledge.good()
                        .append("shared/sources.yaml", "idsa: {label: again, reference: again}\n")
                        .problems())
                .containsExactly("shared/sources.yaml: is not usable YAML, line 5: Duplicate Object property \"idsa\"");
    }

    @Test
    void load_secondDocument_isAProblemOfTheFile() {
        assertThat(SmallKnowledge.good()
                        .append("shared/version.yaml", "---\nversion: other\n")
                        .problems())
                .containsExactly("shared/version.yaml: is not usable YAML, line 5: a file holds one document only");
    }

    @Test
    void load_alias_standsForWhatItsAnchorMarks() {
        Knowledge knowledge = SmallKnowledge.good()
                .replace("shared/findings.yaml", "sources: [idsa]\n    measured", "sources: &all [idsa]\n    measured")
                .replace("shared/findings.yaml", "sources: [idsa]\n    procedure", "sources: *all\n    procedure")
                .load()
                .knowledge();

        assertThat(finding(knowledge, "spineSurgery").sources()).containsExactly("idsa");
    }

    @Test
    void load_aliasOfNothing_isAProblemOfTheFile() {
        assertThat(SmallKnowledge.good()
                        .replace("shared/patterns.yaml", "sources: [idsa]", "sources: *none")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("shared/patterns.yaml: is not usable YAML");
    }

    @Test
    void load_emptyFile_isAProblem() {
        assertThat(SmallKnowledge.good().put("shared/risk.yaml", "").problems())
                .containsExactly("shared/risk.yaml: is not a YAML mapping");
    }

    @Test
    void load_missingFile_isAProblem() {
        assertThat(SmallKnowledge.good().remove("back-pain-chart/cards.yaml").problems())
                .containsExactly("back-pain-chart/cards.yaml: is missing");
    }

    @Test
    void load_fileThatNobodyReads_isAProblem() {
        assertThat(SmallKnowledge.good()
                        .put("back-pain-chart/card.yaml", "a: b\n")
                        .put("back-pain-chart/in-words.md", "prose\n")
                        .problems())
                .containsExactly("back-pain-chart/card.yaml: is not a file known here");
    }

    @Test
    void load_noService_isAProblem() {
        SmallKnowledge files = SmallKnowledge.good();
        List.of("cards.yaml", "service.yaml", "cases/none.yaml")
                .forEach(file -> files.remove("back-pain-chart/" + file));

        assertThat(files.problems()).containsExactly(": holds no service: a folder with service.yaml and cards.yaml");
    }

    @Test
    void load_severalCriteriaInOne_isAProblem() {
        assertThat(SmallKnowledge.good()
                        .replace("shared/findings.yaml", "    measured:", "    gender: female\n    measured:")
                        .problems())
                .contains("shared/findings.yaml at findings.fever: holds more than one criterion: [measured, gender];"
                        + " join them with all or any");
    }

    @Test
    void load_manyProblems_areToldAtOnceAndEachOnALine() {
        SmallKnowledge files = SmallKnowledge.good()
                .replace("shared/findings.yaml", "certainty: any", "certainty: perhaps")
                .replace("shared/findings.yaml", "in: spinal-procedure", "in: spinal-procedures")
                .replace("shared/risk.yaml", "apart: 6 h", "apart: soon")
                .replace("back-pain-chart/cards.yaml", "why: Infection", "wy: Infection");

        assertThatThrownBy(files::load)
                .isInstanceOf(CatalogException.class)
                .hasMessageContainingAll(
                        "\n  cds-services/shared/findings.yaml at findings.pain.condition.certainty: ",
                        "\n  cds-services/shared/findings.yaml at findings.spineSurgery: names an unknown value set",
                        "\n  cds-services/shared/risk.yaml at vitals.warmth.apart: ",
                        "\n  cds-services/back-pain-chart/cards.yaml at backPainInfection: lacks why",
                        "\n  cds-services/back-pain-chart/cards.yaml at backPainInfection.wy: is not known here");
    }

    private static FindingDefinition finding(Knowledge knowledge, String id) {
        return knowledge.findings().stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
