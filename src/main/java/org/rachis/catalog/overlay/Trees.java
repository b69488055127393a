package org.rachis.catalog.overlay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rachis.catalog.KnowledgeFiles;
import org.rachis.catalog.ParsedFiles;
import org.rachis.catalog.Problem;
import org.rachis.catalog.Problems;
import org.rachis.catalog.yaml.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shipped files as trees that a site's overlay changes, with a note of each change: which place of the overlay made
 * it, where it is, and what it is in plain words.
 */
final class Trees {

    static final String SHARED = "cds-services/shared/";

    private static final String SERVICES = "cds-services/";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final ParsedFiles shipped;
    private final Map<String, ObjectNode> trees = new HashMap<>();
    private final List<Touch> touches = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();

    Trees(ParsedFiles shipped) {
        this.shipped = shipped;
    }

    /** A place in a shipped file that a place of the overlay has changed. */
    record Touch(Place by, String file, String path) {}

    boolean has(String file) {
        return shipped.files().byPath().containsKey(file);
    }

    /** The file as it stands now. It is right as it is shipped, so it can be read. */
    ObjectNode tree(String file) {
        return trees.computeIfAbsent(file, this::read);
    }

    /** The paths of one kind of file in the folder of each service. */
    List<String> ofServices(String name) {
        return shipped.files().under(SERVICES).keySet().stream()
                .filter(path -> path.endsWith("/" + name) && !path.startsWith(SHARED))
                .toList();
    }

    static String ofService(String service, String name) {
        return SERVICES + service + "/" + name;
    }

    /** Notes what one place of the overlay changed. */
    void note(Place by, String words, String file, String... paths) {
        Stream.of(paths).forEach(path -> touches.add(new Touch(by, file, path)));
        differences.add(words.replaceAll("\\s+", " "));
    }

    /** Notes that a difference changed this place as well. */
    void touch(Place by, String file, String path) {
        touches.add(new Touch(by, file, path));
    }

    boolean touched(String file, String path) {
        return touches.stream()
                .anyMatch(touch -> touch.file().equals(file) && touch.path().equals(path));
    }

    List<String> differences() {
        return List.copyOf(differences);
    }

    List<Touch> touches() {
        return List.copyOf(touches);
    }

    /** All files, the changed ones written anew. */
    KnowledgeFiles merged() {
        SortedMap<String, byte[]> merged = new TreeMap<>(shipped.files().byPath());
        touches.forEach(touch -> merged.put(touch.file(), MAPPER.writeValueAsBytes(tree(touch.file()))));
        return new KnowledgeFiles(merged);
    }

    /** A copy, because what YAML names by an alias is one node in several places. */
    private ObjectNode read(String file) {
        Problems none = new Problems();
        JsonNode root = shipped.root(file, none)
                .orElseThrow(() -> new IllegalStateException(
                        none.all().stream().map(Problem::toString).toList().toString()));
        return (ObjectNode) root.deepCopy();
    }

    static ArrayNode list(ObjectNode tree, String key) {
        return tree.get(key) instanceof ArrayNode list ? list : tree.putArray(key);
    }
}
