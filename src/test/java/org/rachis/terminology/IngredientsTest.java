package org.rachis.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rachis.terminology.CodeSystem.Matching;
import org.rachis.terminology.Member.Match;

class IngredientsTest {

    private static final String ATC = "http://www.whocc.no/atc";
    private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

    private static final ValueSets SETS = ValueSets.of(
            List.of(
                    set(
                            "antibacterial",
                            List.of("urinary-only"),
                            new Member(new Code(ATC, "J01", "All"), Match.PREFIX, true, List.of()),
                            rx("7454", "nitrofurantoin"),
                            rx("10831", "sulfamethoxazole")),
                    set("antiviral", List.of(), rx("281", "acyclovir", "aciclovir")),
                    set("mycophenolate", List.of(), rx("68149", "mycophenolate", "mycophenolic acid")),
                    set("steroid", List.of(), rx("8638", "prednisolone"), rx("251947", "prednisone")),
                    set("urinary-only", List.of(), rx("7454", "nitrofurantoin")),
                    set("xsaid", List.of(), rx("251947", "piroxicam")),
                    set(
                            "low",
                            List.of(),
                            new Member(
                                    new Code(ATC, "L04AX03", "Methotrexate"),
                                    Match.PREFIX,
                                    true,
                                    List.of("methotrexate")))),
            CodeSystems.of(List.of(
                    new CodeSystem("ATC", ATC, Matching.PREFIX, List.of("urn:oid:2.16.840.1.113883.6.73")),
                    new CodeSystem("RxNorm", RXNORM, Matching.EXACT, List.of()))));

    @Test
    void ingredientsIn_comparesWholeWordsWithoutCase() {
        assertThat(SETS.ingredientsIn("PrednisoLONE 5mg tab"))
                .containsExactly(new IngredientHit("prednisolone", "prednisolone", List.of("steroid")));
        assertThat(SETS.ingredientsIn("Methylprednisolone 4 MG")).isEmpty();
        assertThat(SETS.ingredientsIn("")).isEmpty();
    }

    @Test
    void ingredientsIn_findsOtherNamesAndNamesOfSeveralWords() {
        assertThat(SETS.ingredientsIn("Aciclovir-1A 800"))
                .containsExactly(new IngredientHit("aciclovir", "acyclovir", List.of("antiviral")));
        assertThat(SETS.ingredientsIn("mycophenolic  acid (Myfortic)"))
                .extracting(IngredientHit::ingredient)
                .containsExactly("mycophenolate");
        assertThat(SETS.ingredientsIn("mycophenolic")).isEmpty();
    }

    @Test
    void ingredientsIn_namesEachIngredientOnceInOrderOfMention() {
        assertThat(SETS.ingredientsIn("sulfamethoxazole / prednisone; then sulfamethoxazole"))
                .extracting(IngredientHit::ingredient)
                .containsExactly("sulfamethoxazole", "prednisone");
    }

    @Test
    void ingredientsIn_leavesOutSetsThatGiveTheCodeUp() {
        assertThat(SETS.ingredientsIn("nitrofurantoin"))
                .containsExactly(new IngredientHit("nitrofurantoin", "nitrofurantoin", List.of("urinary-only")));
    }

    @Test
    void ingredientOf_knowsRxNormAndTheFifthLevelOfAtc() {
        assertThat(SETS.ingredientOf(new Code(RXNORM, "8638", ""))).contains("prednisolone");
        assertThat(SETS.ingredientOf(new Code(ATC, "L04AX03", ""))).contains("methotrexate");
        assertThat(SETS.ingredientOf(new Code("urn:oid:2.16.840.1.113883.6.73", "l04ax03", "")))
                .contains("methotrexate");
        assertThat(SETS.ingredientOf(new Code(ATC, "J01", ""))).isEmpty();
        assertThat(SETS.ingredientOf(new Code(RXNORM, "1", ""))).isEmpty();
    }

    @Test
    void ingredientOf_combination_takesTheFirstSet() {
        assertThat(SETS.ingredientOf(new Code(RXNORM, "251947", ""))).contains("prednisone");
    }

    private static ValueSet set(String name, List<String> excluded, Member... members) {
        return new ValueSet(name, "urn:" + name, "1", name, List.of(members), excluded, Optional.empty());
    }

    private static Member rx(String code, String... words) {
        return new Member(new Code(RXNORM, code, words[0]), Match.EXACT, true, List.of(words));
    }
}
