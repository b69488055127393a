package org.rachis.fhir.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rachis.catalog.KnowledgeFiles;
import org.rachis.catalog.ParsedFiles;
import org.rachis.catalog.Problems;
import org.rachis.catalog.TerminologyReader;
import org.rachis.facts.ChartRequest;
import org.rachis.facts.Delivery;
import org.rachis.facts.Input;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.PatientId;
import org.rachis.fhir.PrefetchReader;
import org.rachis.fhir.UnitRows;
import org.rachis.json.JsonScanner;
import org.rachis.terminology.ValueSets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HAPI FHIR as the judge: each fact that Rachis reads from a sample is the fact that HAPI's model of it gives. */
class OracleTest {

    private static final Instant AS_OF = Instant.parse("2026-11-01T12:00:00Z");
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<Input, String> TYPES = Map.ofEntries(
            Map.entry(Input.PATIENT, "Patient"),
            Map.entry(Input.CONDITIONS, "Condition"),
            Map.entry(Input.OBSERVATIONS, "Observation"),
            Map.entry(Input.MEDICATION_STATEMENTS, "MedicationStatement"),
            Map.entry(Input.MEDICATION_REQUESTS, "MedicationRequest"),
            Map.entry(Input.PROCEDURES, "Procedure"),
            Map.entry(Input.ENCOUNTERS, "Encounter"),
            Map.entry(Input.ALLERGIES, "AllergyIntolerance"),
            Map.entry(Input.SERVICE_REQUESTS, "ServiceRequest"),
            Map.entry(Input.DIAGNOSTIC_REPORTS, "DiagnosticReport"),
            Map.entry(Input.DEVICES, "Device"));
    private static ValueSets valueSets;

    @BeforeAll
    static void readValueSets() throws IOException {
        valueSets = TerminologyReader.read(new ParsedFiles(KnowledgeFiles.fromDirectory(Path.of(""))), new Problems());
    }

    static Stream<Samples> requests() {
        return Samples.in("requests");
    }

    static Stream<Samples> patients() {
        return Samples.in("patients");
    }

    @ParameterizedTest
    @MethodSource("requests")
    void request_isReadAsHapiReadsIt(Samples sample) {
        JsonNode body = JSON.readTree(sample.json());
        JsonNode prefetch = body.get("prefetch");
        List<Resource> resources = new ArrayList<>();
        for (Input input : Input.values()) {
            if (prefetch.has(input.key())) {
                resources.addAll(parse(prefetch.get(input.key()).toString()));
            }
        }

        compare(
                prefetch.toString(),
                resources,
                body.at("/context/patientId").stringValue(),
                Optional.ofNullable(body.at("/context/encounterId").stringValue(null)));
    }

    @ParameterizedTest
    @MethodSource("patients")
    void patient_isReadAsHapiReadsIt(Samples sample) {
        String bundle = new String(sample.json(), StandardCharsets.UTF_8);
        List<Resource> resources = parse(bundle);
        String patientId = resources.stream()
                .filter(resource -> resource.fhirType().equals("Patient"))
                .findFirst()
                .orElseThrow()
                .getIdElement()
                .getIdPart();
        // The same Bundle under each key of which it holds something: from each, only what the key asks for is taken.
        String prefetch = Arrays.stream(Input.values())
                .filter(input -> resources.stream()
                        .anyMatch(resource -> resource.fhirType().equals(TYPES.get(input))))
                .map(input -> "\"" + input.key() + "\": " + bundle)
                .collect(Collectors.joining(", ", "{", "}"));

        compare(prefetch, resources, patientId, Optional.empty());
    }

    private static List<Resource> parse(String json) {
        Resource resource = (Resource) FHIR.newJsonParser().parseResource(json);
        return resource instanceof Bundle bundle
                ? bundle.getEntry().stream().map(entry -> entry.getResource()).toList()
                : List.of(resource);
    }

    private static void compare(
            String prefetch, List<Resource> resources, String patientId, Optional<String> encounterId) {
        ChartRequest request = new ChartRequest(new PatientId(patientId), encounterId, AS_OF);
        Oracle oracle = new Oracle(resources, request, UnitRows.RULES, valueSets);
        PatientFacts facts = read(prefetch, request);

        same(facts.diagnoses(), oracle.diagnoses());
        same(facts.measurements(), oracle.measurements());
        same(facts.medications(), oracle.medications());
        same(facts.procedures(), oracle.procedures());
        same(facts.encounters(), oracle.encounters());
        same(facts.reasons(), oracle.reasons());
        same(facts.reports(), oracle.reports());
        same(facts.devices(), oracle.devices());
        same(facts.allergies(), oracle.allergies());
        assertThat(facts.person()).isEqualTo(oracle.person());
        assertThat(facts.coverage().deliveries().values())
                .isNotEmpty()
                .allSatisfy(delivery -> assertThat(delivery.state()).isNotEqualTo(Delivery.State.FAILED))
                .allSatisfy(delivery ->
                        assertThat(delivery.skipped() + delivery.foreign()).isZero());
    }

    /** Compared as text, which shows the displays of codes that equality leaves out, and in any order. */
    private static void same(List<?> read, List<?> expected) {
        assertThat(read.stream().map(Object::toString))
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(Object::toString).toList());
    }

    private static PatientFacts read(String prefetch, ChartRequest request) {
        byte[] json = prefetch.getBytes(StandardCharsets.UTF_8);
        JsonScanner scanner = JsonScanner.over(json, json.length);
        scanner.start();
        return new PrefetchReader(UnitRows.RULES, valueSets).read(scanner).of(request);
    }
}
