package org.rachis.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules catch what they are for. */
class PrefetchRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient/{{context.patientId}}",
                "Condition?patient={{context.patientId}}&_count=200",
                "Observation?patient={{context.patientId}}&category=laboratory,vital-signs&_sort=-date&_count=200",
                "Observation?patient={{context.patientId}}&code:in=http://x&date=ge2026-01-01",
                "Observation?patient={{context.patientId}}&code=http://loinc.org|1988-5"
            })
    void goodTemplates_pass(String template) {
        assertThat(PrefetchRules.complaints(template)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://ehr.example.org/Patient/{{context.patientId}}, PRE-1",
        "/Patient/{{context.patientId}}, PRE-1",
        "Condition?patient={{context.draftOrders}}&_count=1, PRE-2",
        "Condition?patient={{context.patientId}}&date=ge{{today()}}, PRE-2",
        "Condition?patient={{context.patientId}}&_include=Condition:encounter, PRE-5",
        "Condition?patient={{context.patientId}}&code:not=1, PRE-5",
        "Condition?patient={{context.patientId}}&date=ne2026-01-01, PRE-5",
        "Condition?patient={{context.patientId}}&date=ge2026-01-01&date=le2026-02-01, PRE-6",
        "Condition?patient={{context.patientId}}, PRE-23",
        "Condition?_count=10, PRE-23",
        "Condition?patient={{context.patientId}}&code=http://x%7C1, PRE-24"
    })
    void badTemplates_areComplainedOf(String template, String rule) {
        assertThat(PrefetchRules.complaints(template)).anyMatch(complaint -> complaint.startsWith(rule));
    }
}
