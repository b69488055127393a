package org.rachis.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rachis.terminology.CodeSystem.Matching;
import org.rachis.terminology.Member.Match;

class ValueSetsTest {

    private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";
    private static final String ATC = "http://www.whocc.no/atc";
    private static final String LOINC = "http://loinc.org";
    private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

    private static final CodeSystems SYSTEMS = CodeSystems.of(List.of(
            new CodeSystem("ICD-10-CM", ICD, Matching.PREFIX, List.of("urn:oid:2.16.840.1.113883.6.90")),
            new CodeSystem("ATC", ATC, Matching.PREFIX, List.of()),
            new CodeSystem("LOINC", LOINC, Matching.EXACT, List.of("urn:oid:2.16.840.1.113883.6.1")),
            new CodeSystem("RxNorm", RXNORM, Matching.EXACT, List.of())));

    @Test
    void prefix_matchesItselfAndWhatBeginsWithIt() {
        ValueSets sets = freeze(set("osteomyelitis", prefix(ICD, "M46.2")));

        assertThat(sets.setsOf(ICD, "M46.2")).containsExactly("osteomyelitis");
        assertThat(sets.setsOf(ICD, "M46.26")).containsExactly("osteomyelitis");
        assertThat(sets.setsOf(ICD, "M46.2XXA")).containsExactly("osteomyelitis");
        assertThat(Stream.of("M46", "M46.", "M46.3", "M462", "M4", "X46.2", "")
                        .filter(code -> !sets.setsOf(ICD, code).isEmpty()))
                .isEmpty();
    }

    @Test
    void displayOf_codeThatCounts_isWhatItsSetCallsItOrItsLongestPrefix() {
        ValueSets sets = freeze(
                set("osteomyelitis", prefix(ICD, "M46", "Other"), prefix(ICD, "M46.2", "Of vertebra")),
                set("crp", exact(LOINC, "1988-5", "CRP")));

        assertThat(sets.displayOf(new Code("urn:oid:2.16.840.1.113883.6.1", "1988-5", "")))
                .contains("CRP");
        assertThat(sets.displayOf(new Code(ICD, "m46.26", ""))).contains("Of vertebra");
        assertThat(sets.displayOf(new Code(ICD, "M46.9", ""))).contains("Other");
        assertThat(sets.displayOf(new Code(ICD, "M54.5", ""))).isEmpty();
        assertThat(sets.displayOf(new Code("urn:unknown", "M46.2", ""))).isEmpty();
    }

    @Test
    void prefix_isComparedInUpperCase() {
        assertThat(freeze(set("osteomyelitis", prefix(ICD, "M46.2"))).setsOf(ICD, "m46.26"))
                .containsExactly("osteomyelitis");
    }

    @Test
    void prefix_stopsAtACharacterThatNoCodeHas() {
        ValueSets sets = freeze(set("osteomyelitis", prefix(ICD, "M46.2")));

        assertThat(sets.setsOf(ICD, "M46 2")).isEmpty();
        assertThat(sets.setsOf(ICD, "ß46.2")).isEmpty();
    }

    @Test
    void exact_matchesItselfOnly() {
        ValueSets sets = freeze(set("dorsalgia", exact(ICD, "M54.89")), set("crp", exact(LOINC, "1988-5")));

        assertThat(sets.setsOf(ICD, "M54.89")).containsExactly("dorsalgia");
        assertThat(sets.setsOf(ICD, "M54.891")).isEmpty();
        assertThat(sets.setsOf(ICD, "M54.8")).isEmpty();
        assertThat(sets.setsOf(LOINC, "1988-5")).containsExactly("crp");
        assertThat(sets.setsOf(LOINC, "1988-50")).isEmpty();
    }

    @Test
    void setsOf_namesEverySetInOrder() {
        ValueSets sets = freeze(
                set("zoster", prefix(ICD, "B02")),
                set("neuralgia", prefix(ICD, "B02.2")),
                set("myelitis", exact(ICD, "B02.24")));

        assertThat(sets.setsOf(ICD, "B02.24")).containsExactly("myelitis", "neuralgia", "zoster");
        assertThat(sets.setsOf(ICD, "B02.29")).containsExactly("neuralgia", "zoster");
        assertThat(sets.setsOf(ICD, "B02.9")).containsExactly("zoster");
    }

    @Test
    void alias_isTheSameSystem() {
        ValueSets sets = freeze(set("crp", exact(LOINC, "1988-5")), set("pain", prefix(ICD, "M54.5")));

        assertThat(sets.setsOf("urn:oid:2.16.840.1.113883.6.1", "1988-5")).containsExactly("crp");
        assertThat(sets.setsOf("urn:oid:2.16.840.1.113883.6.90", "M54.50")).containsExactly("pain");
        assertThat(sets.setsOf("urn:oid:1.2.3", "1988-5")).isEmpty();
        assertThat(sets.codeSystems().canonical("urn:oid:2.16.840.1.113883.6.1"))
                .isEqualTo(LOINC);
        assertThat(sets.codeSystems().canonical("urn:oid:1.2.3")).isEqualTo("urn:oid:1.2.3");
    }

    @Test
    void exclusion_takesCodesOut() {
        ValueSets sets = freeze(
                new ValueSet(
                        "leukaemia",
                        "urn:leukaemia",
                        "1",
                        "Leukaemia",
                        List.of(prefix(ICD, "C91"), exact(LOINC, "1")),
                        List.of("remission"),
                        Optional.empty()),
                set("remission", exact(ICD, "C91.01"), prefix(ICD, "C91.1"), exact(LOINC, "1")));

        assertThat(sets.setsOf(ICD, "C91.00")).containsExactly("leukaemia");
        assertThat(sets.setsOf(ICD, "C91.01")).containsExactly("remission");
        assertThat(sets.setsOf(ICD, "C91.12")).containsExactly("remission");
        assertThat(sets.setsOf(LOINC, "1")).containsExactly("remission");
        assertThat(sets.contains("leukaemia", new Code(ICD, "C91.01", ""))).isFalse();
    }

    @Test
    void longestPrefix_winsInsideItsGroupOnly() {
        ValueSets sets = freeze(
                grouped("major", prefix(ATC, "L04AG"), prefix(ATC, "L04AC07"), exact(RXNORM, "7")),
                grouped("low", prefix(ATC, "L04AG05"), exact(RXNORM, "7")),
                set("il6", prefix(ATC, "L04AC07")));

        assertThat(sets.setsOf(ATC, "L04AG05")).containsExactly("low");
        assertThat(sets.setsOf(ATC, "L04AG0")).containsExactly("major");
        assertThat(sets.setsOf(ATC, "L04AG03")).containsExactly("major");
        assertThat(sets.setsOf(ATC, "L04AC07")).containsExactly("il6", "major");
        assertThat(sets.setsOf(RXNORM, "7")).as("matches of equal length").containsExactly("low", "major");
    }

    @Test
    void contains_withAnUnknownSet_isRefused() {
        ValueSets sets = freeze(set("crp", exact(LOINC, "1988-5")));

        assertThat(sets.contains("crp", new Code(LOINC, "1988-5", ""))).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sets.contains("esr", new Code(LOINC, "1988-5", "")))
                .withMessageContaining("esr");
    }

    @Test
    void freezing_withAMistake_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> freeze(set("a", exact(LOINC, "1")), set("a", exact(LOINC, "2"))));
        assertThatIllegalArgumentException().isThrownBy(() -> freeze(set("a", prefix(LOINC, "1"))));
        assertThatIllegalArgumentException().isThrownBy(() -> freeze(set("a", exact("urn:unknown", "1"))));
        assertThatIllegalArgumentException().isThrownBy(() -> freeze(set("a", prefix(ICD, "M54_5"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> freeze(new ValueSet(
                        "a", "u", "1", "t", List.of(exact(LOINC, "1")), List.of("gone"), Optional.empty())));
    }

    @Test
    void unknownCode_allocatesNothing() {
        ValueSets sets = freeze(set("pain", prefix(ICD, "M54.5")), set("crp", exact(LOINC, "1988-5")));
        long few = allocatedBy(sets, 1_000);
        long many = allocatedBy(sets, 1_000_000);

        assertThat(many - few).as("bytes for a million more look-ups").isLessThan(1_000_000);
    }

    private static long allocatedBy(ValueSets sets, int lookUps) {
        var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        int found = 0;
        for (int i = 0; i < lookUps; i++) {
            found += sets.setsOf(ICD, "M54.31").size();
            found += sets.setsOf(LOINC, "2345-7").size();
            found += sets.setsOf("urn:oid:1.2.3", "x").size();
        }
        long allocated = thread.getCurrentThreadAllocatedBytes() - before;
        assertThat(found).isZero();
        return allocated;
    }

    private static ValueSets freeze(ValueSet... sets) {
        return ValueSets.of(List.of(sets), SYSTEMS);
    }

    private static ValueSet set(String name, Member... members) {
        return new ValueSet(name, "urn:" + name, "1", name, List.of(members), List.of(), Optional.empty());
    }

    private static ValueSet grouped(String name, Member... members) {
        return new ValueSet(name, "urn:" + name, "1", name, List.of(members), List.of(), Optional.of("group"));
    }

    private static Member prefix(String system, String code) {
        return prefix(system, code, "display");
    }

    private static Member prefix(String system, String code, String display) {
        return new Member(new Code(system, code, display), Match.PREFIX, true, List.of());
    }

    private static Member exact(String system, String code) {
        return exact(system, code, "display");
    }

    private static Member exact(String system, String code, String display) {
        return new Member(new Code(system, code, display), Match.EXACT, true, List.of());
    }
}
