package org.rachis.fhir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rachis.catalog.KnowledgeFiles;
import org.rachis.catalog.ParsedFiles;
import org.rachis.catalog.Problems;
import org.rachis.catalog.TerminologyReader;
import org.rachis.facts.ChartRequest;
import org.rachis.facts.Delivery;
import org.rachis.facts.Input;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.PatientId;
import org.rachis.facts.PatientRecords.Drafted;
import org.rachis.facts.PatientRecords.Prefetched;
import org.rachis.facts.Selection;
import org.rachis.json.JsonScanner;
import org.rachis.terminology.ValueSets;

/** Reads prefetch JSON for patient p1 in encounter e1, as of a fixed noon. In JSON for tests, ' stands for ". */
final class Prefetch {

    static final Instant AS_OF = Instant.parse("2026-11-24T12:00:00Z");
    static final ChartRequest REQUEST = new ChartRequest(new PatientId("p1"), Optional.of("e1"), AS_OF);
    static final ValueSets VALUE_SETS = valueSets();

    static final PrefetchReader READER = new PrefetchReader(UnitRows.RULES, VALUE_SETS);

    private Prefetch() {}

    private static ValueSets valueSets() {
        try {
            Problems problems = new Problems();
            ValueSets sets =
                    TerminologyReader.read(new ParsedFiles(KnowledgeFiles.fromDirectory(Path.of(""))), problems);
            if (!problems.isEmpty()) {
                throw new IllegalStateException(problems.all().toString());
            }
            return sets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The facts of p1 from the value of the prefetch member. */
    static PatientFacts facts(String prefetch) {
        return prefetched(prefetch).of(REQUEST);
    }

    static Prefetched prefetched(String prefetch) {
        return prefetched(prefetch.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    static Prefetched prefetched(byte[] json) {
        JsonScanner scanner = scanner(json);
        Prefetched read = READER.read(scanner);
        if (!scanner.isFinished()) {
            throw new AssertionError("The prefetch was not read to its end.");
        }
        return read;
    }

    /** The facts of p1 from a prefetch, with the orders of the call. */
    static PatientFacts orders(String draftOrders, Selection selection, String prefetch) {
        byte[] json = draftOrders.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        JsonScanner scanner = scanner(json);
        Drafted drafted = READER.readDrafts(scanner);
        if (!scanner.isFinished()) {
            throw new AssertionError("The orders were not read to their end.");
        }
        return drafted.addTo(facts(prefetch), selection);
    }

    private static JsonScanner scanner(byte[] json) {
        JsonScanner scanner = JsonScanner.over(json, json.length);
        scanner.start();
        return scanner;
    }

    /** The facts from one input whose value is this. */
    static PatientFacts value(Input input, String value) {
        return facts("{'" + input.key() + "': " + value + "}");
    }

    static Delivery delivery(Input input, String value) {
        return value(input, value).coverage().of(input);
    }

    /** The facts from a searchset of resources of the input's type, each given by its elements, with p1 as subject. */
    static PatientFacts elements(Input input, String... resources) {
        return value(
                input,
                bundle(Arrays.stream(resources)
                        .map(elements -> resource(Drafts.typeOf(input), elements))
                        .toArray(String[]::new)));
    }

    static String resource(String type, String elements) {
        String patient = type.equals("AllergyIntolerance") || type.equals("Device") ? "patient" : "subject";
        return "{'resourceType': '" + type + "', '" + patient + "': {'reference': 'Patient/p1'}, " + elements + "}";
    }

    /** A searchset of resources. */
    static String bundle(String... resources) {
        return entries(Arrays.stream(resources).map(Prefetch::match).toArray(String[]::new));
    }

    /** A searchset of entries. */
    static String entries(String... entries) {
        return Arrays.stream(entries)
                .collect(Collectors.joining(", ", "{'resourceType': 'Bundle', 'type': 'searchset', 'entry': [", "]}"));
    }

    static String match(String resource) {
        return "{'resource': " + resource + ", 'search': {'mode': 'match'}}";
    }

    static String included(String resource) {
        return "{'resource': " + resource + ", 'search': {'mode': 'include'}}";
    }

    static String snomed(String code) {
        return "{'coding': [{'system': 'http://snomed.info/sct', 'code': '" + code + "'}]}";
    }

    static String loinc(String code) {
        return "{'coding': [{'system': 'http://loinc.org', 'code': '" + code + "'}]}";
    }
}
