package org.rachis.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rachis.hooks.errors.Fault;
import org.rachis.hooks.errors.Refusal;
import org.rachis.hooks.request.BodyLimits;
import org.rachis.hooks.request.HookRequest;
import org.rachis.hooks.request.HookRequestReader;
import org.rachis.hooks.request.RequestBody;
import org.rachis.json.JsonLimits;

/** Each limit of the parser at its edge: what stands just on it is read, what goes one past it is refused. */
class JsonLimitsTest {

    private static final HookRequestReader READER =
            new HookRequestReader(Prefetch.READER, BodyLimits.ofSize(Integer.MAX_VALUE));

    static Stream<Arguments> edges() {
        return Stream.of(
                Arguments.of(
                        "nesting",
                        request(nested(JsonLimits.MAX_NESTING)),
                        request(nested(JsonLimits.MAX_NESTING + 1))),
                Arguments.of(
                        "name",
                        request(named(JsonLimits.MAX_NAME_LENGTH)),
                        request(named(JsonLimits.MAX_NAME_LENGTH + 1))),
                Arguments.of(
                        "number",
                        request(observation("9".repeat(JsonLimits.MAX_NUMBER_LENGTH))),
                        request(observation("9".repeat(JsonLimits.MAX_NUMBER_LENGTH + 1)))),
                Arguments.of(
                        "fraction",
                        request(observation("1." + "9".repeat(JsonLimits.MAX_NUMBER_LENGTH - 1))),
                        request(observation("1." + "9".repeat(JsonLimits.MAX_NUMBER_LENGTH)))),
                Arguments.of(
                        "text",
                        request(server(JsonLimits.MAX_TEXT_LENGTH)),
                        request(server(JsonLimits.MAX_TEXT_LENGTH + 1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edges")
    void limit_isExact(String what, String onIt, String pastIt) {
        assertThatCode(() -> read(onIt)).as(what).doesNotThrowAnyException();
        assertThatThrownBy(() -> read(pastIt))
                .as(what)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.fault()).isEqualTo(Fault.JSON_LIMIT));
    }

    /** The request object is the first level. */
    private static String nested(int levels) {
        return "\"x\":" + "[".repeat(levels - 1) + "]".repeat(levels - 1);
    }

    private static String named(int length) {
        return "\"" + "n".repeat(length) + "\":1";
    }

    private static String server(int length) {
        return "\"fhirServer\":\"" + "s".repeat(length) + "\"";
    }

    private static String observation(String value) {
        return ("'prefetch':{'observations':"
                        + Prefetch.bundle(Prefetch.resource(
                                "Observation",
                                "'status':'final','code':" + Prefetch.loinc("1988-5")
                                        + ",'effectiveDateTime':'2026-11-24','valueQuantity':{'value':" + value
                                        + ",'unit':'mg/L'}"))
                        + "}")
                .replace('\'', '"');
    }

    private static String request(String member) {
        return "{\"hook\":\"h\",\"hookInstance\":\"i\",\"context\":{\"patientId\":\"p1\"}," + member + "}";
    }

    private static HookRequest read(String request) {
        byte[] bytes = request.getBytes(StandardCharsets.UTF_8);
        HookRequest read = READER.read(new RequestBody(bytes, bytes.length));
        read.prefetch().of(Prefetch.REQUEST);
        return read;
    }
}
