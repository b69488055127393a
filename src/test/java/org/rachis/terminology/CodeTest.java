package org.rachis.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class CodeTest {

    @Test
    void equals_ignoresDisplay() {
        Code one = new Code("http://loinc.org", "1988-5", "C-reactive protein");
        Code other = new Code("http://loinc.org", "1988-5", "CRP");

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    }

    @Test
    void equals_seesSystemAndCode() {
        Code code = new Code("http://hl7.org/fhir/sid/icd-10", "M54.5", "");

        assertThat(code).isNotEqualTo(new Code("http://hl7.org/fhir/sid/icd-10-cm", "M54.5", ""));
        assertThat(code).isNotEqualTo(new Code("http://hl7.org/fhir/sid/icd-10", "M54.2", ""));
    }

    @Test
    void code_withoutSystemOrCodeOrDisplay_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Code(" ", "1988-5", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Code("http://loinc.org", "", ""));
        assertThatNullPointerException().isThrownBy(() -> new Code("http://loinc.org", "1988-5", null));
    }
}
