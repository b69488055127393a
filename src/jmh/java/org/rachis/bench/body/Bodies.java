package org.rachis.bench.body;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The request bodies that are measured: three samples, one of them with what makes a card added to it, and samples brought to a
 * size.
 */
public final class Bodies {

    /** The samples are dated up to this day. */
    public static final Instant AS_OF = Instant.parse("2026-11-01T12:00:00Z");

    public static final String POSITIVE = "positive";

    private static final Map<String, String> FILES = Map.of(
            "small", "small-bp-recent-onset",
            "medium", "medium-bp-uti-2024",
            "large", "large-bp-uti-2019");
    private static final JsonMapper JSON = JsonMapper.shared();

    private Bodies() {}

    public static byte[] named(String name) throws IOException {
        return name.equals(POSITIVE) ? positive(sample("medium")) : sample(name);
    }

    /**
     * A sample that was thinned evenly, or repeated, until it has about so many bytes. The patient stays; of each bundle the same
     * share stays, and an entry that comes again has an id of its own.
     */
    public static byte[] sized(String name, int bytes) throws IOException {
        JsonNode sample = JSON.readTree(named(name));
        int fixed = JSON.writeValueAsBytes(shared(sample, 0)).length;
        int whole = JSON.writeValueAsBytes(shared(sample, 1)).length;
        return JSON.writeValueAsBytes(shared(sample, (bytes - fixed) / (double) (whole - fixed)));
    }

    /** How many resources are in the prefetch of a body. */
    public static int resources(byte[] body) {
        return JSON.readTree(body).get("prefetch").valueStream()
                .mapToInt(value -> value.has("entry") ? value.get("entry").size() : 1)
                .sum();
    }

    /** The request with such a share of the entries of each bundle. */
    private static JsonNode shared(JsonNode sample, double share) {
        JsonNode request = sample.deepCopy();
        for (JsonNode value : request.get("prefetch")) {
            if (value.get("entry") instanceof ArrayNode all) {
                ((ObjectNode) value).remove("total");
                ArrayNode kept = ((ObjectNode) value).putArray("entry");
                long wanted = Math.round(all.size() * share);
                for (int i = 0; i < wanted; i++) {
                    int from = share < 1 ? (int) (i / share) : i % all.size();
                    kept.add(entry(all.get(Math.min(from, all.size() - 1)), i / all.size()));
                }
            }
        }
        return request;
    }

    private static JsonNode entry(JsonNode entry, int time) {
        ObjectNode own = (ObjectNode) entry.deepCopy();
        if (time > 0) {
            ObjectNode resource = (ObjectNode) own.get("resource");
            resource.put("id", resource.get("id").stringValue() + "-" + time);
        }
        return own;
    }

    /** The values of the prefetch, each by itself, as a client that reads resource by resource has them. */
    public static List<String> prefetchValues(byte[] body) {
        return JSON.readTree(body).get("prefetch").valueStream()
                .map(JsonNode::toString)
                .toList();
    }

    private static byte[] sample(String name) throws IOException {
        String path = "/samples/requests/" + FILES.get(name) + ".json.gz";
        try (InputStream packed = Bodies.class.getResourceAsStream(path)) {
            return new GZIPInputStream(packed).readAllBytes();
        }
    }

    /** New back pain, fever and injection drug use, in the words of FHIR. */
    private static byte[] positive(byte[] body) {
        ObjectNode request = (ObjectNode) JSON.readTree(body);
        String patient = request.get("context").get("patientId").stringValue();
        ArrayNode conditions = entries(request, "conditions");
        add(conditions, patient, condition("279039007", "Low back pain", "2026-10-27"));
        add(conditions, patient, condition("226034001", "Injecting drug user", "2024-03-01"));
        add(entries(request, "observations"), patient, """
                {"resourceType": "Observation", "id": "bench-temperature", "status": "final",
                 "code": {"coding": [{"system": "http://loinc.org", "code": "8310-5", "display": "Body temperature"}]},
                 "effectiveDateTime": "2026-11-01T09:00:00Z",
                 "valueQuantity": {"value": 38.6, "unit": "Cel", "system": "http://unitsofmeasure.org", "code": "Cel"}}
                """);
        return JSON.writeValueAsBytes(request);
    }

    private static String condition(String code, String display, String onset) {
        return """
                {"resourceType": "Condition", "id": "bench-%s",
                 "clinicalStatus": {"coding": [
                   {"system": "http://terminology.hl7.org/CodeSystem/condition-clinical", "code": "active"}]},
                 "code": {"coding": [{"system": "http://snomed.info/sct", "code": "%s", "display": "%s"}]},
                 "onsetDateTime": "%s"}
                """.formatted(code, code, display, onset);
    }

    private static ArrayNode entries(ObjectNode request, String key) {
        ObjectNode bundle = (ObjectNode) request.get("prefetch").get(key);
        bundle.remove("total");
        return (ArrayNode) bundle.get("entry");
    }

    private static void add(ArrayNode entries, String patient, String resource) {
        ObjectNode read = (ObjectNode) JSON.readTree(resource);
        read.putObject("subject").put("reference", "Patient/" + patient);
        entries.addObject().set("resource", read);
    }
}
