package org.rachis.facts;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of data that a hook call may bring, each by its prefetch key. */
public enum Input {
    PATIENT("patient"),
    CONDITIONS("conditions"),
    OBSERVATIONS("observations"),
    MEDICATION_STATEMENTS("medicationStatements"),
    MEDICATION_REQUESTS("medicationRequests"),
    PROCEDURES("procedures"),
    ENCOUNTERS("encounters"),
    ALLERGIES("allergies"),
    SERVICE_REQUESTS("serviceRequests"),
    DIAGNOSTIC_REPORTS("diagnosticReports"),
    DEVICES("devices");

    private static final Map<String, Input> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Input::key, Function.identity()));

    private final String key;

    Input(String key) {
        this.key = key;
    }

    /** The prefetch key. */
    public String key() {
        return key;
    }

    public static Optional<Input> ofKey(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }
}
