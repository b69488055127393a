package org.rachis.catalog.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.rachis.catalog.Problems;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A value in a YAML file and where it stands. Whoever asks for a kind of value that is not there gets a harmless one, and
 * the mistake is reported here.
 */
public record Place(String file, String path, JsonNode node, Problems problems) {

    /** What stands for a key that is absent and has been reported: whatever is asked of it goes unreported. */
    static Place absent() {
        return new Place("", "", JsonNodeFactory.instance.missingNode(), new Problems());
    }

    public void problem(String message) {
        problems.add(file, path, message);
    }

    Place at(String key) {
        return new Place(file, path.isEmpty() ? key : path + "." + key, node.path(key), problems);
    }

    public boolean isText() {
        return node.isString();
    }

    public boolean isMapping() {
        return node.isObject();
    }

    /** Reads a mapping; a key that the reader did not ask for is a mistake. */
    public <T> T read(Function<Fields, T> reader) {
        if (!node.isObject()) {
            problem("must be a mapping");
            return reader.apply(new Fields(absent()));
        }
        Fields fields = new Fields(this);
        T value = reader.apply(fields);
        fields.reportUnknownKeys();
        return value;
    }

    /** The elements of a list; a single text or number is a list of one. */
    public List<Place> items() {
        if (node.isValueNode() && !node.isNull()) {
            return List.of(this);
        }
        if (!node.isArray() || node.isEmpty()) {
            problem("must be a list that is not empty");
            return List.of();
        }
        List<Place> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(new Place(file, path + "[" + i + "]", node.get(i), problems));
        }
        return items;
    }

    /** The elements of a list that may be written empty. */
    public List<Place> itemsOrNone() {
        return node.isArray() && node.isEmpty() ? List.of() : items();
    }

    public boolean isEmptyText() {
        return node.isString() && node.stringValue().isEmpty();
    }

    /** A text that is not blank. */
    public String text() {
        if (!node.isString() || node.stringValue().isBlank()) {
            problem("must be a text that is not blank" + (node.isNumber() ? "; put it in quotes" : ""));
            return "";
        }
        // One object for one name, wherever it stands: judging a chart looks names up thousands of times.
        return node.stringValue().strip().intern();
    }

    /** A code, which may be written without quotes when it consists of digits. */
    public String code() {
        return node.isIntegralNumber() ? node.asString() : text();
    }

    /** The texts of a list, no two alike. */
    public List<String> texts() {
        Set<String> seen = new HashSet<>();
        List<String> texts = new ArrayList<>();
        for (Place item : items()) {
            String text = item.text();
            if (!seen.add(text)) {
                item.problem("stands twice in this list: " + text);
            }
            texts.add(text);
        }
        return texts;
    }

    /** A whole number of at least {@code least}. */
    public int integer(int least) {
        if (!node.canConvertToInt() || !node.isIntegralNumber() || node.intValue() < least) {
            problem("must be a whole number, at least " + least);
            return least;
        }
        return node.intValue();
    }

    public double number() {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            problem("must be a number");
            return 0;
        }
        return node.doubleValue();
    }

    public boolean flag() {
        if (!node.isBoolean()) {
            problem("must be true or false");
        }
        return node.asBoolean(false);
    }

    /** The only sense of a flag is to be set, so anything but true is a mistake. */
    public boolean mustBeTrue() {
        if (!node.isBoolean() || !node.booleanValue()) {
            problem("must be true or left out");
        }
        return true;
    }

    /** One of the words that stand for the constants of an enum, written like {@code noneOf} for NONE_OF. */
    public <E extends Enum<E>> E word(Class<E> kind) {
        E[] constants = kind.getEnumConstants();
        for (E constant : constants) {
            if (node.isString() && node.stringValue().equals(camelCase(constant.name()))) {
                return constant;
            }
        }
        Set<String> words = new TreeSet<>();
        for (E constant : constants) {
            words.add(camelCase(constant.name()));
        }
        problem("must be one of " + words);
        return constants[0];
    }

    /** What one of these words stands for. */
    public <T> T word(Map<String, T> words, T fallback) {
        T value = node.isString() ? words.get(node.stringValue()) : null;
        if (value == null) {
            problem("must be one of " + new TreeSet<>(words.keySet()));
            return fallback;
        }
        return value;
    }

    private static String camelCase(String name) {
        StringBuilder word = new StringBuilder();
        for (String part : name.toLowerCase(Locale.ROOT).split("_", -1)) {
            word.append(word.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return word.toString();
    }
}
