package org.rachis.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rachis.facts.Coverage;
import org.rachis.facts.Delivery;
import org.rachis.facts.Delivery.State;
import org.rachis.facts.Input;
import org.rachis.hooks.errors.Fault;
import org.rachis.hooks.errors.Refusal;

/** What must have come for an answer (PRE-16 to PRE-18). */
class SufficiencyTest {

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"EMPTY", "TRUNCATED", "STALE", "COMPLETE"})
    void delivered_inWhateverStateIsEnough(State state) {
        assertThatCode(() -> Sufficiency.require(coverage(Input.PATIENT, state, Input.OBSERVATIONS, state)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"MISSING", "FAILED"})
    void patient_isNeeded(State state) {
        assertThatThrownBy(() -> Sufficiency.require(coverage(Input.PATIENT, state, Input.CONDITIONS, State.COMPLETE)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.fault()).isEqualTo(Fault.DATA_NOT_DELIVERED))
                .hasMessageEndingWith(": patient.");
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"MISSING", "FAILED"})
    void oneKindOfClinicalData_isNeeded(State state) {
        assertThatThrownBy(() -> Sufficiency.require(coverage(Input.PATIENT, State.COMPLETE, Input.CONDITIONS, state)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("any of conditions, ");
    }

    @Test
    void nothing_isNotEnough() {
        assertThatThrownBy(() -> Sufficiency.require(new Coverage(Map.of(), List.of())))
                .isInstanceOf(Refusal.class);
    }

    private static Coverage coverage(Input first, State firstState, Input second, State secondState) {
        Map<Input, Delivery> deliveries = new EnumMap<>(Input.class);
        deliveries.put(first, new Delivery(firstState, 0, 0, 0, 0));
        deliveries.put(second, new Delivery(secondState, 0, 0, 0, 0));
        return new Coverage(deliveries, List.of());
    }
}
