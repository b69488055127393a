package org.rachis.hooks.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The faults, and the page that explains them. */
class ErrorTableTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d{3}) \\| `([a-z0-9-]+)` \\| `([a-z-]+)` \\|");

    @Test
    void page_listsEveryFaultAndNoOther() throws IOException {
        List<String> written = ROW.matcher(Files.readString(Path.of("docs", "errors.md")))
                .results()
                .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
                .sorted()
                .toList();

        assertThat(written)
                .isEqualTo(Arrays.stream(Fault.values())
                        .map(fault -> fault.status() + " " + fault.code() + " " + fault.issueType())
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void issueType_isOneOfFhirs(Fault fault) {
        assertThat(Arrays.stream(IssueType.values())
                        .filter(type -> type != IssueType.NULL)
                        .map(IssueType::toCode))
                .contains(fault.issueType());
    }

    @ParameterizedTest
    @CsvSource({
        "400, BAD_REQUEST",
        "401, UNKNOWN_CALLER",
        "403, FORBIDDEN",
        "404, UNKNOWN_PATH",
        "405, METHOD_NOT_ALLOWED",
        "406, NOT_ACCEPTABLE",
        "408, BODY_TOO_SLOW",
        "413, BODY_TOO_LARGE",
        "415, UNSUPPORTED_MEDIA_TYPE",
        "418, BAD_REQUEST",
        "500, INTERNAL",
        "502, INTERNAL",
        "503, UNAVAILABLE"
    })
    void ofStatus_findsTheFault(int status, Fault fault) {
        assertThat(Fault.ofStatus(status)).isEqualTo(fault);
    }

    @Test
    void refusal_saysWhatItIsAbout() {
        assertThat(new Refusal(Fault.MISSING_MEMBER, "context.patientId").text())
                .isEqualTo("A required member is missing: context.patientId.");
        assertThat(new Refusal(Fault.EMPTY_BODY).text()).endsWith(".");
    }

    @Test
    void trace_namesEveryCauseButQuotesNone() {
        Exception inner = new IllegalArgumentException("Secretname");
        Exception outer = new IllegalStateException("of Secretname", inner);
        inner.initCause(outer);

        assertThat(Trace.of(outer))
                .contains(
                        "java.lang.IllegalStateException\n", "java.lang.IllegalArgumentException\n", "\tat org.rachis")
                .doesNotContain("Secretname");
    }

    @Test
    void codes_areUnique() {
        Map<String, Long> counts =
                Arrays.stream(Fault.values()).collect(Collectors.groupingBy(Fault::code, Collectors.counting()));

        assertThat(counts.values()).containsOnly(1L);
    }
}
