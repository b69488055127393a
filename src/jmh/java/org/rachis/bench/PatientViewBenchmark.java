package org.rachis.bench;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** How long an answer takes beside the least that any reader of the body must do, and beside HAPI's reading alone. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 11, time = 1)
public class PatientViewBenchmark {

    private static final JsonFactory JACKSON = new JsonFactory();
    private static final int WARMING_ROUNDS = 3_000;

    @Param({"small", "medium", "large", "positive"})
    private String body;

    private byte[] bytes;
    private List<String> values;
    private PatientView patientView;
    private IParser hapiParser;

    @Setup
    public void prepare() throws IOException {
        bytes = Bodies.named(body);
        values = Bodies.prefetchValues(bytes);
        patientView = PatientView.load();
        hapiParser = FhirContext.forR4Cached().newJsonParser();
        int cards = patientView.cards(bytes).size();
        if ((cards > 0) != body.equals(Bodies.POSITIVE)) {
            throw new IllegalStateException("The answer to " + body + " has " + cards + " cards.");
        }
        answerAllSorts();
    }

    /** A service answers all sorts of charts; what it does once a request is not warm after one large chart a hundred times. */
    private void answerAllSorts() throws IOException {
        List<byte[]> bodies = new ArrayList<>();
        for (String name : List.of("small", "medium", Bodies.POSITIVE)) {
            bodies.add(Bodies.named(name));
        }
        for (int i = 0; i < WARMING_ROUNDS; i++) {
            for (byte[] each : bodies) {
                patientView.answer(each);
            }
        }
    }

    /** Every token of the body, and nothing done with it. */
    @Benchmark
    @Warmup(iterations = 2, time = 2)
    public int floor() {
        int tokens = 0;
        try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), bytes)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    /** From the bytes of the request to the bytes of the response. */
    @Benchmark
    @Warmup(iterations = 4, time = 4)
    public byte[] rachis() {
        return patientView.answer(bytes);
    }

    /** The same resources parsed into HAPI's model, without a question asked of them. */
    @Benchmark
    public List<IBaseResource> hapi() {
        List<IBaseResource> resources = new ArrayList<>(values.size());
        for (String value : values) {
            resources.add(hapiParser.parseResource(value));
        }
        return resources;
    }
}
