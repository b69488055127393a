package org.rachis.sandbox.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/**
 * The resources of the sandbox: the charts that come with it, laid out as a whole, and what was loaded beside them. Both
 * are kept in memory; of what is loaded there is an end.
 */
public final class Shelf {

    /** More than any demonstration needs, and less than would fill the memory. */
    private static final int MOST_LOADED = 20_000;

    private final Map<String, Kept> loaded = new ConcurrentHashMap<>();
    private volatile Map<String, Kept> shipped = Map.of();

    /** Puts these charts, each a Bundle, in the place of those that were laid out before. */
    public void layOut(Collection<String> bundles) {
        Map<String, Kept> kept = new HashMap<>();
        IParser parser = FhirContext.forR4Cached().newJsonParser();
        for (String bundle : bundles) {
            for (Bundle.BundleEntryComponent entry :
                    parser.parseResource(Bundle.class, bundle).getEntry()) {
                Resource resource = entry.getResource();
                resource.setId(
                        resource.fhirType() + "/" + resource.getIdElement().getIdPart());
                kept.put(key(resource), Indexer.index(resource));
            }
        }
        shipped = Map.copyOf(kept);
    }

    /** Keeps what was sent. Whether there is room for it has been asked before. */
    void keep(Collection<Resource> resources) {
        resources.forEach(resource -> loaded.put(key(resource), Indexer.index(resource)));
    }

    boolean hasRoomFor(int resources) {
        return loaded.size() + resources <= MOST_LOADED;
    }

    /** The resource of that type with that id, if there is one. */
    public Optional<Resource> find(String type, String id) {
        String key = key(type, id);
        return Optional.ofNullable(loaded.get(key))
                .or(() -> Optional.ofNullable(shipped.get(key)))
                .map(Kept::resource);
    }

    List<Kept> all(String type) {
        Map<String, Kept> before = shipped;
        return Stream.concat(
                        loaded.values().stream(),
                        before.entrySet().stream()
                                .filter(entry -> !loaded.containsKey(entry.getKey()))
                                .map(Map.Entry::getValue))
                .filter(kept -> kept.resource().fhirType().equals(type))
                .toList();
    }

    private static String key(Resource resource) {
        return key(resource.fhirType(), resource.getIdElement().getIdPart());
    }

    private static String key(String type, String id) {
        return type + "/" + id;
    }
}
