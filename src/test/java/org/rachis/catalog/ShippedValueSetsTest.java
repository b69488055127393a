package org.rachis.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rachis.terminology.Code;
import org.rachis.terminology.IngredientHit;
import org.rachis.terminology.Member;
import org.rachis.terminology.ValueSet;
import org.rachis.terminology.ValueSets;

/** The value sets in {@code fhir-profiles/valuesets}, as a hook call sees them. */
class ShippedValueSetsTest {

    private static final String SNOMED = "http://snomed.info/sct";
    private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";
    private static final String ATC = "http://www.whocc.no/atc";
    private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

    private static ValueSets sets;

    @BeforeAll
    static void read() throws IOException {
        Problems problems = new Problems();
        sets = TerminologyReader.read(new ParsedFiles(KnowledgeFiles.fromDirectory(Path.of(""))), problems);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void shippedSets_areCompleteAndHaveDisplays() {
        assertThat(sets.names()).hasSizeGreaterThanOrEqualTo(159);
        assertThat(members())
                .hasSizeGreaterThanOrEqualTo(4591)
                .allSatisfy(member -> assertThat(member.code().display()).isNotBlank());
    }

    @Test
    void shippedSets_matchTheirOwnCodesUnlessAnotherSetTakesThem() {
        for (String name : sets.names()) {
            ValueSet set = sets.find(name).orElseThrow();
            assertThat(set.members().stream().filter(member -> sets.contains(name, member.code())))
                    .as(name)
                    .isNotEmpty();
            if (set.excludedSets().isEmpty() && set.longestPrefixGroup().isEmpty()) {
                assertThat(set.members()).as(name).allMatch(member -> sets.contains(name, member.code()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "L04AG05, rx-immunosuppressant-low",
        "L01BA01, rx-immunosuppressant-low",
        "L01XX05, rx-immunosuppressant-low",
        "L04AA13, rx-immunosuppressant-low",
        "L04AG03, rx-immunosuppressant-major",
        "L01BC02, rx-antineoplastic-cytotoxic",
        "L01XX01, rx-antineoplastic-cytotoxic",
        "J01XE01, rx-urinary-only-antibacterial",
        "J01XX01, rx-urinary-only-antibacterial",
        "J01DD04, rx-antibacterial-systemic",
        "M01AE01, rx-nsaid",
        "M01AX05, rx-nsaid-exclude",
        "H02AB07, rx-corticosteroid-systemic",
    })
    void atcCode_belongsToOneSet(String code, String set) {
        assertThat(sets.setsOf(ATC, code)).containsExactly(set);
    }

    @Test
    void atcCode_ofInterleukin6AndCd20_belongsToTheirSetsBesides() {
        assertThat(sets.setsOf(ATC, "L04AC07")).containsExactly("rx-il6-inhibitor", "rx-immunosuppressant-major");
        assertThat(sets.setsOf(ATC, "L04AG08")).containsExactly("rx-anti-cd20", "rx-immunosuppressant-major");
    }

    @Test
    void exclusions_takeCodesOut() {
        assertThat(sets.setsOf(ICD, "C91.10")).contains("hematologic-malignancy");
        assertThat(sets.setsOf(ICD, "C91.11")).containsExactly("hematologic-malignancy-remission-exclude");
        assertThat(sets.setsOf(ICD, "F11.20")).contains("substance-use-noninjection-specific");
        assertThat(sets.setsOf(ICD, "F11.21")).containsExactly("substance-use-remission-exclude");
        assertThat(sets.setsOf(ICD, "D80.1")).contains("primary-immunodeficiency");
        assertThat(sets.setsOf(ICD, "D80.2")).containsExactly("primary-immunodeficiency-exclude");
        assertThat(sets.setsOf(ICD, "B02.9")).containsExactly("herpes-zoster");
        assertThat(sets.setsOf(ICD, "B02.30")).containsExactly("herpes-zoster-ocular");
        assertThat(sets.setsOf(RXNORM, "7454")).containsExactly("rx-urinary-only-antibacterial");
    }

    @Test
    void icdPrefix_followsTheModelsExample() {
        assertThat(sets.setsOf(ICD, "M46.2")).contains("spinal-infection");
        assertThat(sets.setsOf(ICD, "M46.26")).contains("spinal-infection");
        assertThat(sets.setsOf(ICD, "M46")).isEmpty();
        assertThat(sets.setsOf(ICD, "M4626")).isEmpty();
    }

    @Test
    void systems_areKnownByTheirOids() {
        assertThat(sets.setsOf("urn:oid:2.16.840.1.113883.6.96", "161891005")).containsExactly("spinal-pain");
        assertThat(sets.setsOf("urn:oid:2.16.840.1.113883.6.1", "1988-5")).contains("obs-crp");
        assertThat(sets.setsOf("urn:oid:2.16.840.1.113883.6.88", "6851")).containsExactly("rx-immunosuppressant-low");
        assertThat(sets.setsOf("urn:oid:2.16.840.1.113883.6.90", "M54.50")).contains("spinal-pain");
        assertThat(sets.setsOf("http://fhir.de/CodeSystem/bfarm/atc", "J05AB01"))
                .containsExactly("rx-antiviral-vzv");
    }

    @ParameterizedTest
    @CsvSource({
        "predniSONE 20 MG Oral Tablet, prednisone, rx-corticosteroid-systemic",
        "Vancomycin i.v. 1 g, vancomycin, rx-antibacterial-systemic",
        "NITROFURANTOIN MACROCRYSTALS, nitrofurantoin, rx-urinary-only-antibacterial",
        "anakinra 100 mg, anakinra, rx-immunosuppressant-major",
        "ocrelizumab 300 mg, ocrelizumab, rx-anti-cd20",
        "methotrexate weekly, methotrexate, rx-immunosuppressant-low",
        "hydroxyurea 500 mg, hydroxyurea, rx-immunosuppressant-low",
        "fludarabine, fludarabine, rx-antineoplastic-cytotoxic",
    })
    void freeText_leadsToTheSetOfItsIngredient(String text, String ingredient, String set) {
        assertThat(sets.ingredientsIn(text))
                .extracting(IngredientHit::ingredient, IngredientHit::sets)
                .containsExactly(tuple(ingredient, List.of(set)));
    }

    @ParameterizedTest
    @CsvSource({
        "Ciclosporin 50 mg, cyclosporine",
        "belatacept, belatacept",
        "mycophenolic acid 360 mg, mycophenolate",
        "Tacrolimus 1 mg, tacrolimus",
    })
    void freeText_ofATransplantDrug_leadsToBothOfItsSets(String text, String ingredient) {
        assertThat(sets.ingredientsIn(text))
                .extracting(IngredientHit::ingredient, IngredientHit::sets)
                .containsExactly(
                        tuple(ingredient, List.of("rx-immunosuppressant-major", "rx-immunosuppressant-transplant")));
    }

    @Test
    void transplantDrugs_areStrongImmunosuppressants_withEachOfTheirCodes() {
        assertThat(sets.find("rx-immunosuppressant-transplant").orElseThrow().members())
                .allMatch(member -> sets.contains("rx-immunosuppressant-major", member.code()));
    }

    @Test
    void transplantDrugs_areAllOfTheStrongOnesWithTheirIngredients() {
        List<String> ingredients = sets.find("rx-immunosuppressant-transplant").orElseThrow().members().stream()
                .flatMap(member -> member.ingredientWords().stream())
                .distinct()
                .toList();

        assertThat(sets.find("rx-immunosuppressant-major").orElseThrow().members().stream()
                        .filter(member -> member.ingredientWords().stream().anyMatch(ingredients::contains)))
                .isNotEmpty()
                .allMatch(member -> sets.contains("rx-immunosuppressant-transplant", member.code()));
    }

    @Test
    void criticalZoster_isSevereZoster() {
        assertThat(sets.find("herpes-zoster-critical").orElseThrow().members())
                .allMatch(member -> sets.contains("herpes-zoster-severe", member.code()));
    }

    @Test
    void freeText_withoutADrug_namesNone() {
        assertThat(sets.ingredientsIn("oral tablet injection 5 mg once daily, topical cream, inhaler"))
                .isEmpty();
    }

    @Test
    void ingredientWords_areDrugNames() {
        Pattern form = Pattern.compile(".*\\b(oral|injection|tablet|capsule|solution|mg|ml|product|pill)\\b.*");

        assertThat(members().stream().flatMap(member -> member.ingredientWords().stream()))
                .isNotEmpty()
                .noneMatch(form.asMatchPredicate());
    }

    @Test
    void twoProductsOfOneIngredient_areTheSame() {
        assertThat(sets.ingredientOf(new Code(RXNORM, "312615", ""))).contains("prednisone");
        assertThat(sets.ingredientOf(new Code(RXNORM, "312617", ""))).contains("prednisone");
        assertThat(sets.ingredientOf(new Code(RXNORM, "281", ""))).contains("acyclovir");
        assertThat(sets.ingredientOf(new Code(ATC, "J05AB01", ""))).contains("acyclovir");
        assertThat(sets.ingredientOf(new Code(SNOMED, "161891005", ""))).isEmpty();
    }

    private static List<Member> members() {
        return sets.names().stream()
                .flatMap(name -> sets.find(name).orElseThrow().members().stream())
                .toList();
    }
}
