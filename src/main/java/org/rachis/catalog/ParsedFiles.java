package org.rachis.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rachis.catalog.yaml.Place;
import org.rachis.catalog.yaml.YamlFile;
import tools.jackson.databind.JsonNode;

/** The files with what they say: each is parsed when it is first asked for, and once, whoever asks again. */
public final class ParsedFiles {

    private final KnowledgeFiles files;
    private final Map<String, Parsed> parsed = new HashMap<>();

    private record Parsed(Optional<JsonNode> root, List<Problem> problems) {}

    public ParsedFiles(KnowledgeFiles files) {
        this.files = files;
    }

    public KnowledgeFiles files() {
        return files;
    }

    /** The root of a YAML file that is there; empty, with a problem, when it is no YAML mapping. */
    public Optional<Place> yaml(String path, Problems problems) {
        return root(path, problems).map(root -> new Place(path, "", root, problems));
    }

    /** The root of a JSON file that is there; empty, with a problem, when it is no JSON object. */
    Optional<JsonPlace> json(String path, Problems problems) {
        return root(path, problems).map(root -> new JsonPlace(path, "", root, problems));
    }

    /** The object that a file is, which nobody may change; empty, with a problem, when it is none. */
    public Optional<JsonNode> root(String path, Problems problems) {
        Parsed file = parsed.computeIfAbsent(path, this::parse);
        problems.addAll(file.problems());
        return file.root();
    }

    private Parsed parse(String path) {
        byte[] bytes = files.byPath().get(path);
        if (bytes == null) {
            throw new IllegalArgumentException("There is no file " + path + ".");
        }
        Problems own = new Problems();
        Optional<JsonNode> root = path.endsWith(".json")
                ? JsonPlace.root(path, bytes, own)
                : YamlFile.read(path, bytes, own).map(Place::node);
        return new Parsed(root, own.all());
    }
}
