package org.rachis.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rachis.facts.value.Window;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.Edition;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.wording.CardWording;
import org.rachis.knowledge.wording.OrderDefinition;
import org.rachis.terminology.Code;

/** Each thing that a site may lay over the knowledge, and each way to write it wrongly, seen where the site wrote it. */
class OverlayTest {

    private static final String LAB = "https://lab.example.org/codes";
    private static final String CODE_SYSTEM = "codeSystems: [{name: Our laboratory, url: \"" + LAB
            + "\", matching: exact, aliases: [\"urn:oid:1.2.3\"]}]\n";
    private static final String FEVER = "findings.fever.measured.atLeast";

    @Test
    void valueSets_localCode_countsUnderUrlAndAlias() {
        Catalog.Loaded loaded = load(
                CODE_SYSTEM
                        + "valueSets: {order-lab-crp: [{system: Our laboratory, code: CRP1, display: CRP}, {system: SNOMED CT, code: 42, display: x}]}");

        assertThat(loaded.valueSets().setsOf(LAB, "CRP1")).containsExactly("order-lab-crp");
        assertThat(loaded.valueSets().setsOf("urn:oid:1.2.3", "CRP1")).containsExactly("order-lab-crp");
        assertThat(loaded.valueSets().setsOf("http://snomed.info/sct", "42")).containsExactly("order-lab-crp");
        assertThat(loaded.differences())
                .containsExactly(
                        "Code system Our laboratory (" + LAB + ") is new",
                        "Value set “Order of a C-reactive protein” (order-lab-crp) also holds “CRP” (" + LAB + "|CRP1)",
                        "Value set “Order of a C-reactive protein” (order-lab-crp) also holds “x” (http://snomed.info/sct|42)");
    }

    @Test
    void valueSets_localDrug_isKnownByItsIngredient() {
        Catalog.Loaded loaded = load("""
                codeSystems: [{name: Our pharmacy, url: "urn:example:drugs", matching: prefix, aliases: ["urn:oid:1.2.4"]}]
                valueSets:
                  rx-corticosteroid-systemic:
                    - {system: Our pharmacy, code: P1, display: Prednisone products, prefix: true, ingredients: [prednisone]}
                """);

        assertThat(loaded.valueSets().setsOf("urn:example:drugs", "P1.20MG"))
                .containsExactly("rx-corticosteroid-systemic");
        assertThat(loaded.valueSets().ingredientOf(new Code("urn:example:drugs", "P1", "")))
                .contains("prednisone");
    }

    @Test
    void change_threshold_isJudgedByAndTold() {
        Catalog.Loaded loaded = load(change(FEVER, "38.0 Cel", "38.3 Cel"));

        assertThat(finding(loaded, "fever"))
                .isInstanceOfSatisfying(
                        Criterion.Measured.class,
                        fever -> assertThat(fever.comparison().orElseThrow().value())
                                .isEqualTo(38.3));
        assertThat(loaded.differences())
                .containsExactly("“Fever”, findings.fever.measured.atLeast: 38.0 Cel → 38.3 Cel. Why: our choice");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            findings.pain.condition.within                       | 42 d  | 30 d   | “Back pain”, findings.pain.condition.within: 42 d → 30 d. Why: our choice
            findings.feverAndPain.all[1].any[1].bloodCulture.within | 90 d | 60 d  | “Back pain with signs of infection”, findings.feverAndPain.all[1].any[1].bloodCulture.within: 90 d → 60 d. Why: our choice
            anchors.onset.otherwise                              | 7 d   | 14 d   | “the onset of the back pain”, anchors.onset.otherwise: 7 d → 14 d. Why: our choice
            scores.risk.factors[drugs].points                    | 1     | 2      | “Risk of infection”, scores.risk.factors[drugs].points: 1 → 2. Why: our choice
            scores.risk.factors[spineSurgery].points             | 2     | 1      | “Risk of infection”, scores.risk.factors[spineSurgery].points: 2 → 1. Why: our choice
            scores.risk.caps[0].most                             | 2     | 3      | “Risk of infection”, scores.risk.caps[0].most: 2 → 3. Why: our choice
            vitals.warmth.within                                 | 24 h  | 12 h   | “Warmth”, vitals.warmth.within: 24 h → 12 h. Why: our choice
            policy.mostCards                                     | 3     | 1      | policy.mostCards: 3 → 1. Why: our choice
            patterns[backPainInfection].when.any[1].all[1].score.atLeast | 2 | 3  | “Back pain and infection”, patterns[backPainInfection].when.any[1].all[1].score.atLeast: 2 → 3. Why: our choice
            openExposure                                         | 365 d | 180 d  | openExposure: 365 d → 180 d. Why: our choice
            orders.crp.orderedWithin                             | 72 h  | 24 h   | “CRP”, orders.crp.orderedWithin: 72 h → 24 h. Why: our choice
            cultures.hours                                       | 48    | 72     | cultures.hours: 48 → 72. Why: our choice
            """)
    void change_whatASiteMayChange_isTold(String at, String from, String to, String difference) {
        assertThat(load(change(at, from, to)).differences()).containsExactly(difference);
    }

    @Test
    void change_exposureAndWindow_areRead() {
        assertThat(load(change("openExposure", "365 d", "180 d"))
                        .knowledge()
                        .reading()
                        .openExposure())
                .isEqualTo(Window.days(180));
        assertThat(load(change("scores.risk.factors[drugs].points", "1", "2"))
                        .knowledge()
                        .scores()
                        .get("risk")
                        .factors()
                        .get(1)
                        .points())
                .isEqualTo(2);
    }

    @Test
    void orders_codes_areThoseOfTheCatalogue() {
        OrderDefinition order = load(CODE_SYSTEM + """
                        valueSets: {order-lab-crp: [{system: Our laboratory, code: CRP1, display: CRP}]}
                        orders: {crp: {codes: [{system: Our laboratory, code: CRP1, display: CRP}], label: CRP today}}
                        """).knowledge().orders().get("crp");

        assertThat(order.codes()).containsExactly(new Code(LAB, "CRP1", ""));
        assertThat(order.label()).isEqualTo("CRP today");
        assertThat(order.category().code()).isEqualTo("108252007");
    }

    @Test
    void texts_moreWords_areRecognisedBesideTheShippedOnes() {
        var surgery = load("texts: {surgery: {stems: [bandscheibe], any: 'bandscheiben-?(op|operation)'}}")
                .knowledge()
                .text()
                .classes()
                .get("surgery");

        assertThat(surgery.matches("Bandscheiben-OP L4/5")).isTrue();
        assertThat(surgery.matches("Lumbar laminectomy")).isTrue();
        assertThat(surgery.matches("Dental laminectomy")).isFalse();
    }

    @Test
    void off_textRecognition_knowsProceduresByTheirCodesOnly() {
        Catalog.Loaded loaded = load("off: {textRecognition: true}");

        assertThat(loaded.knowledge().text().classes().get("surgery").matches("Lumbar laminectomy"))
                .isFalse();
        assertThat(loaded.knowledge().synonyms().enabled()).isFalse();
        assertThat(loaded.knowledge()
                        .text()
                        .cultures()
                        .organism()
                        .matcher("Staphylococcus")
                        .find())
                .isTrue();
        assertThat(loaded.differences())
                .containsExactly("Recognition of procedures, problems and reasons by their words: on → off");
    }

    @Test
    void off_suggestionAndReason_areGoneFromTheCard() {
        Catalog.Loaded loaded = load("off: {suggestions: [backPainInfection/crp], overrideReasons: [labs-first]}");

        CardWording card = loaded.knowledge().services().getFirst().cards().get("backPainInfection");
        assertThat(card.suggestions()).isEmpty();
        assertThat(card.overrideReasons()).isEmpty();
        assertThat(loaded.differences())
                .containsExactly(
                        "Suggestion backPainInfection/crp: on → off, on 1 card(s)",
                        "Override reason “Will check ESR and CRP first” (labs-first): on → off");
    }

    @Test
    void off_pattern_isGoneWithItsCardAndWhatOnlyItUsed() throws IOException {
        Knowledge knowledge = Catalog.load(
                        KnowledgeFiles.fromDirectory(Path.of("")),
                        overlay("site.yaml", "off: {patterns: [pyelonephritis]}"))
                .knowledge();

        assertThat(knowledge.patterns()).noneMatch(pattern -> pattern.id().equals("pyelonephritis"));
        assertThat(knowledge.services()).allSatisfy(service -> {
            assertThat(service.definition().patterns()).doesNotContain("pyelonephritis");
            assertThat(service.cards()).doesNotContainKey("pyelonephritis");
        });
    }

    @Test
    void pauses_areOfPatternsAndOfRules() throws IOException {
        Catalog.Loaded loaded = Catalog.load(KnowledgeFiles.fromDirectory(Path.of("")), overlay("site.yaml", """
                pauses:
                  - {pattern: spinalEmergency, afterOverride: 12 h, because: our rounds}
                  - {pattern: mriWithDevice, afterOverride: 0 h, because: never twice}
                """));

        assertThat(loaded.knowledge().patterns())
                .filteredOn(pattern -> pattern.repeat().afterOverride().isPresent())
                .extracting(pattern ->
                        pattern.id() + " " + pattern.repeat().afterOverride().get())
                .containsExactly("spinalEmergency 12 h", "mriWithDevice 0 h");
        assertThat(loaded.differences())
                .contains("“Possible spinal emergency”, quiet after an override: 24 h → 12 h. Why: our rounds")
                .anyMatch(line -> line.endsWith("as the policy says → 0 h. Why: never twice"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{pattern: none, afterOverride: 1 d, because: x}            | is neither a pattern nor a rule: none",
                "{pattern: backPainInfection, afterOverride: 91 d, because: x} | must be at most 90 d",
                "{pattern: backPainInfection, afterOverride: soon, because: x} | must be a window",
                "{pattern: backPainInfection, afterOverride: 1 d}           | lacks because"
            })
    void pauses_thatCannotBe(String pause, String problem) {
        assertThat(problems("site.yaml", "pauses: [" + pause + "]")).anyMatch(one -> one.contains(problem));
    }

    @Test
    void approval_ofTheSite_isTheEditions() {
        Catalog.Loaded loaded = SmallKnowledge.good().loadWith("approval.yaml", """
                approved-by: Dr A. Example
                approved-on: 2026-11-26
                review-by: 2027-01-31
                """);

        Edition edition = loaded.knowledge().edition();
        assertThat(edition.approval()).contains(new Edition.Approval("Dr A. Example", LocalDate.of(2026, 11, 26)));
        assertThat(edition.reviewBy()).isEqualTo(LocalDate.of(2027, 1, 31));
        assertThat(edition.hash())
                .isEqualTo(SmallKnowledge.good().load().knowledge().edition().hash());
    }

    @Test
    void approval_ofAHash_holdsForThatHashOnly() {
        String hash = SmallKnowledge.good().load().knowledge().edition().hash();
        String approval = "approved-by: Dr A. Example\napproved-on: 2026-11-26\nhash: ";

        assertThat(SmallKnowledge.good()
                        .loadWith("approval.yaml", approval + hash)
                        .knowledge()
                        .edition()
                        .hash())
                .isEqualTo(hash);
        assertThat(problems("approval.yaml", approval + "0123"))
                .containsExactly(
                        "approval.yaml at hash: approves other knowledge: the hash of what would be used is " + hash);
    }

    @Test
    void approval_shippedOne_doesNotCoverWhatTheSiteChanged() {
        SmallKnowledge approved = SmallKnowledge.good()
                .append("shared/version.yaml", "approved-by: Dr B. Example\napproved-on: 2026-11-25\n");

        assertThat(approved.load().knowledge().edition().approval()).isPresent();
        Catalog.Loaded changed = approved.loadWith("site.yaml", change(FEVER, "38.0 Cel", "38.3 Cel"));
        assertThat(changed.knowledge().edition().approval()).isEmpty();
        assertThat(changed.differences())
                .contains("The shipped approval does not cover what the site has changed; it is left out.");
    }

    @Test
    void hash_withAnyDifference_isAnother() {
        String shipped = SmallKnowledge.good().load().knowledge().edition().hash();

        assertThat(load(change(FEVER, "38.0 Cel", "38.3 Cel"))
                        .knowledge()
                        .edition()
                        .hash())
                .isNotEqualTo(shipped);
        assertThat(load("off: {overrideReasons: [labs-first]}")
                        .knowledge()
                        .edition()
                        .hash())
                .isNotEqualTo(shipped);
        assertThat(load("{}").knowledge().edition().hash()).isEqualTo(shipped);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            of: {patterns: [x]}                                | of: is not known here; known are [change, codeSystems, off, orders, pauses, texts, valueSets]
            off: {pattern: [x]}                                | off.pattern: is not known here; known are [overrideReasons, patterns, suggestions, textRecognition]
            off: {patterns: [unknown]}                         | off.patterns[0]: is not a pattern: unknown
            off: {suggestions: [mri]}                          | off.suggestions[0]: is proposed by no such card: mri
            off: {suggestions: [other/crp]}                    | off.suggestions[0]: is proposed by no such card: other/crp
            off: {overrideReasons: [bored]}                    | off.overrideReasons[0]: is offered by no card: bored
            off: {overrideReasons: [labs-first, labs-first]}   | off.overrideReasons[1]: stands twice in this list: labs-first
            off: {textRecognition: false}                      | off.textRecognition: must be true or left out
            valueSets: {unknown: [{system: LOINC, code: a, display: b}]} | valueSets.unknown: is not the name of a value set
            valueSets: {order-lab-crp: [{system: LOINC, code: a}]}       | valueSets.order-lab-crp[0]: lacks display
            valueSets: {order-lab-crp: [{system: Moon, code: a, display: b}]} | valueSets.order-lab-crp[0]: is not the URL of a known code system: Moon
            valueSets: {order-lab-crp: [{system: LOINC, code: a, display: b, prefix: true}]} | valueSets.order-lab-crp[0]: filters a code system that is no hierarchy by prefix
            valueSets: {order-lab-crp: [{system: LOINC, code: 1988-5, display: b}, {system: LOINC, code: 1988-5, display: b}]} | valueSets.order-lab-crp[1]: repeats the code 1988-5
            codeSystems: [{name: a, url: "http://loinc.org", matching: exact, aliases: ["urn:oid:1"]}] | codeSystems[0]: shares an identifier with another code system
            codeSystems: [{name: a, url: "urn:x", matching: fuzzy, aliases: ["urn:oid:1"]}] | codeSystems[0]: must be exact or prefix
            orders: {mri: {label: x}}                          | orders.mri: is not an order that Rachis proposes
            orders: {crp: {codes: [{system: Moon, code: a, display: b}]}} | orders.crp.codes[0].system: is not a known code system; name it under codeSystems: Moon
            orders: {crp: {codes: [{system: LOINC, code: a, display: b}]}} | orders.crp.codes: are in no value set by which the order is recognised once it is placed; add one of them to one of [order-lab-crp]
            orders: {crp: {satisfiedBy: [order-lab-crp]}}      | orders.crp.satisfiedBy: is not known here
            texts: {dance: {stems: [a], any: b}}               | texts.dance: is not a class of procedures known by their words
            texts: {surgery: {stems: [Op], any: b}}            | texts.surgery.stems[0]: must be in lower case: Op
            texts: {surgery: {stems: [a], any: "("}}           | texts.surgery.any: is not a regular expression
            """)
    void load_wrongOverlay_isToldWhereTheSiteWroteIt(String content, String problem) {
        assertThat(problems("site.yaml", content))
                .anySatisfy(found -> assertThat(found).startsWith("site.yaml at " + problem));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            findings.fever.measured.atLeast      | 38.5 Cel | 39 Cel | change[0].from: is not what is shipped, which is 38.0 Cel: look at it again
            findings.fever.measured.atLeast      | 38.0 Cel | 38.0 Cel | change[0].to: changes nothing: that is what is shipped
            findings.fever.measured.atLeast      | 38.0 Cel | 101 F  | change[0].to: compares temperature in F; its unit is Cel (in cds-services/shared/findings.yaml at findings.fever)
            findings.fever.measured.atLeast      | 38.0 Cel | 39     | change[0].to: must be a number with its unit, such as "10 mg/L" (in cds-services/shared/findings.yaml at findings.fever.measured.atLeast)
            findings.pain.condition.within       | 42 d     | 6 weeks | change[0].to: must be a window such as "42 d" or "24 h" (in cds-services/shared/findings.yaml at findings.pain.condition.within)
            findings.pain.condition.in           | spinal-pain | spinal-pain-chronic | change[0].at: may not be changed by a site; thresholds, windows, points and counts may: findings.pain.condition.in
            findings.pain.label                  | Back pain | Pain | change[0].at: may not be changed by a site; thresholds, windows, points and counts may: findings.pain.label
            findings.pain                        | x        | y      | change[0].at: may not be changed by a site; thresholds, windows, points and counts may: findings.pain
            policy.silentWhen[0].when.age.below  | 18 years | 12 years | change[0].at: may not be changed by a site; thresholds, windows, points and counts may: policy.silentWhen[0].when.age.below
            findings.rash.measured.atLeast       | 1        | 2      | change[0].at: leads nowhere: the shipped knowledge has no findings.rash
            scores.risk.factors[moon].points     | 1        | 2      | change[0].at: leads nowhere: the shipped knowledge has no scores.risk.factors[moon]
            scores.risk.factors[7].points        | 1        | 2      | change[0].at: leads nowhere: the shipped knowledge has no scores.risk.factors[7]
            thresholds.fever                     | 1        | 2      | change[0].at: leads nowhere; it begins with one of [analytes, anchors, cultures, findings, openExposure, orders, patterns, policy, rules, scores, vitals] or with cards and the id of a service
            cards.other-service.pattern          | 1        | 2      | change[0].at: leads nowhere; it begins with one of [analytes, anchors, cultures, findings, openExposure, orders, patterns, policy, rules, scores, vitals] or with cards and the id of a service
            policy..mostCards                    | 3        | 2      | change[0].at: leads nowhere; it begins with one of [analytes, anchors, cultures, findings, openExposure, orders, patterns, policy, rules, scores, vitals] or with cards and the id of a service
            policy.mostCards                     | 3        | 0      | change[0].to: must be a whole number, at least 1 (in cds-services/shared/patterns.yaml at policy.mostCards)
            """)
    void change_whatIsWrong_isToldWhereTheSiteWroteIt(String at, String from, String to, String problem) {
        assertThat(problems("site.yaml", change(at, from, to))).containsExactly("site.yaml at " + problem);
    }

    @Test
    void change_sameValueTwice_isAProblem() {
        String twice = """
                change:
                  - {at: policy.mostCards, from: 3, to: 2, because: our choice}
                  - {at: policy.mostCards, from: 3, to: 1, because: our choice}
                """;

        assertThat(problems("site.yaml", twice))
                .containsExactly("site.yaml at change[1].at: is changed twice: policy.mostCards");
    }

    @Test
    void change_withoutReason_isAProblem() {
        assertThat(problems("site.yaml", "change: [{at: policy.mostCards, from: 3, to: 2}]"))
                .containsExactly("site.yaml at change[0]: lacks because");
    }

    @Test
    void off_lastPattern_isAProblem() {
        assertThat(problems("site.yaml", "off: {patterns: [backPainInfection]}"))
                .contains("site.yaml at off.patterns[0]: switches off the last pattern of a service:"
                        + " cds-services/back-pain-chart/service.yaml");
    }

    @Test
    void load_severalMistakes_areToldAllAtOnce() {
        assertThat(problems("site.yaml", """
                valueSets: {unknown: [{system: LOINC, code: a, display: b}]}
                change:
                  - {at: findings.fever.measured.atLeast, from: 38.0 Cel, to: 101 F, because: habit}
                  - {at: findings.rash.measured.atLeast, from: 1, to: 2, because: habit}
                off: {patterns: [unknown]}
                """))
                .hasSize(4)
                .allSatisfy(problem -> assertThat(problem).startsWith("site.yaml at "));
    }

    @Test
    void load_twoFiles_takeEffectTogether() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("a.yaml", "off: {overrideReasons: [labs-first]}".getBytes(UTF_8));
        files.put("b.yaml", change(FEVER, "38.0 Cel", "38.3 Cel").getBytes(UTF_8));

        assertThatCode(() -> Catalog.load(KnowledgeFiles.fromDirectory(Path.of("")), new SiteOverlay(files)))
                .isInstanceOfSatisfying(
                        CatalogException.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.file()).isEqualTo("b.yaml")));
    }

    @Test
    void load_noYaml_isAProblemOfTheFile() {
        assertThat(problems("site.yaml", "- a")).containsExactly("site.yaml: is not a YAML mapping");
        assertThat(problems("site.yaml", "off: {a: 1, a: 2}"))
                .singleElement()
                .asString()
                .startsWith("site.yaml: is not usable YAML, line 1");
    }

    @Test
    void fromDirectory_takesYamlAndLeavesTheRest(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("site.yaml"), "{}");
        Files.writeString(directory.resolve("README.md"), "About us");
        Files.writeString(directory.resolve(".old.yaml"), "{}");

        assertThat(SiteOverlay.fromDirectory(directory).byName()).containsOnlyKeys("site.yaml");
    }

    @Test
    void fromDirectory_withoutOne_isAProblem(@TempDir Path directory) {
        assertThatThrownBy(() -> SiteOverlay.fromDirectory(directory.resolve("absent")))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("is not a directory; rachis.knowledge.overlay names one");
        assertThatThrownBy(() -> SiteOverlay.fromDirectory(directory))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("holds no YAML file");
    }

    private static Catalog.Loaded load(String content) {
        return SmallKnowledge.good().loadWith("site.yaml", content);
    }

    private static List<String> problems(String file, String content) {
        try {
            SmallKnowledge.good().loadWith(file, content);
            return List.of();
        } catch (CatalogException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }

    private static SiteOverlay overlay(String file, String content) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(file, content.getBytes(UTF_8));
        return new SiteOverlay(files);
    }

    private static String change(String at, String from, String to) {
        return "change: [{at: \"" + at + "\", from: " + from + ", to: " + to + ", because: our choice}]";
    }

    private static Criterion finding(Catalog.Loaded loaded, String id) {
        return loaded.knowledge().findings().stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst()
                .orElseThrow()
                .criterion();
    }
}
