package org.rachis.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rachis.facts.kind.Dosage;
import org.rachis.facts.value.Quantity;

class DosesTest {

    @Test
    void dose_takenOnceOrMoreADay_isToldADay() {
        assertThat(Doses.inWords(List.of(dosage(1, "mg", 2.0)))).isEqualTo("2 mg/d");
        assertThat(Doses.inWords(List.of(dosage(7.5, "mg", 1.0)))).isEqualTo("7.5 mg/d");
    }

    @Test
    void dose_takenSeldom_isToldWithItsInterval() {
        assertThat(Doses.inWords(List.of(dosage(15, "mg", 1 / 7.0)))).isEqualTo("15 mg/7 d");
    }

    @Test
    void dose_ofUnknownFrequency_isToldByItself() {
        assertThat(Doses.inWords(List.of(new Dosage(Optional.of(new Quantity(40, "mg")), Optional.empty()))))
                .isEqualTo("40 mg");
    }

    @Test
    void doses_ofSeveralInstructions_standBesideEachOther() {
        assertThat(Doses.inWords(List.of(dosage(2, "mg", 1.0), dosage(1, "mg", 1.0))))
                .isEqualTo("2 mg/d + 1 mg/d");
    }

    @Test
    void dose_thatIsNotTold_isNotMadeUp() {
        assertThat(Doses.inWords(List.of())).isEmpty();
        assertThat(Doses.inWords(List.of(new Dosage(Optional.empty(), Optional.of(2.0)))))
                .isEmpty();
    }

    private static Dosage dosage(double dose, String unit, double perDay) {
        return new Dosage(Optional.of(new Quantity(dose, unit)), Optional.of(perDay));
    }
}
