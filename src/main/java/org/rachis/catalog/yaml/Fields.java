package org.rachis.catalog.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The keys of a mapping. It remembers which were asked for, and so knows which do not belong there. */
public final class Fields {

    private final Place place;
    private final Set<String> asked = new TreeSet<>();

    Fields(Place place) {
        this.place = place;
    }

    /** Where the mapping itself stands. */
    public Place place() {
        return place;
    }

    public boolean has(String key) {
        asked.add(key);
        return place.node().has(key);
    }

    public Optional<Place> find(String key) {
        return has(key) ? Optional.of(place.at(key)) : Optional.empty();
    }

    /** What stands under a key that must be there. */
    public Place require(String key) {
        return find(key).orElseGet(() -> {
            place.problem("lacks " + key);
            return Place.absent();
        });
    }

    public String text(String key) {
        return require(key).text();
    }

    public String textOr(String key, String fallback) {
        return find(key).map(Place::text).orElse(fallback);
    }

    /** The texts under a key that may be absent. */
    public List<String> texts(String key) {
        return find(key).map(Place::texts).orElse(List.of());
    }

    /** What each element of a list becomes; none when the key is absent. */
    public <T> List<T> each(String key, Function<Place, T> reader) {
        return find(key).map(Place::items).orElse(List.of()).stream()
                .map(reader)
                .toList();
    }

    /** What each element of a list becomes that is a mapping. */
    public <T> List<T> eachMapping(String key, Function<Fields, T> reader) {
        return each(key, item -> item.read(reader));
    }

    /** What stands under each key of a mapping whose keys are names, in the order of the file. */
    public <T> Map<String, T> byName(String key, BiFunction<String, Place, T> reader) {
        return find(key)
                .map(inner -> inner.read(fields -> fields.byName(reader)))
                .orElse(Map.of());
    }

    /** What stands under each key, all keys being names. */
    public <T> Map<String, T> byName(BiFunction<String, Place, T> reader) {
        Map<String, T> byName = new LinkedHashMap<>();
        for (String name : names()) {
            byName.put(name, reader.apply(name, require(name)));
        }
        return byName;
    }

    private List<String> names() {
        return new ArrayList<>(place.node().propertyNames());
    }

    void reportUnknownKeys() {
        for (String key : names()) {
            if (!asked.contains(key)) {
                place.at(key).problem("is not known here; known are " + asked);
            }
        }
    }
}
