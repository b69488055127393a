package org.rachis.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A small knowledge that is right in every way, on a few of the shipped value sets. Each change makes one thing wrong, so that it is
 * seen which rule notices.
 */
public final class SmallKnowledge {

    private static final String ROOT = "cds-services/";
    private static final List<String> VALUE_SETS = List.of(
            "obs-blood-culture",
            "obs-body-temperature",
            "order-lab-crp",
            "organism-s-aureus",
            "rx-corticosteroid-systemic",
            "spinal-pain",
            "spinal-pain-chronic",
            "spinal-procedure");

    private static final KnowledgeFiles GOOD = read("src/test/resources/catalog/small");
    private static final KnowledgeFiles SHIPPED = read("");

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private SmallKnowledge() {
        files.put(KnowledgeFiles.CODE_SYSTEMS, SHIPPED.byPath().get(KnowledgeFiles.CODE_SYSTEMS));
        VALUE_SETS.forEach(name -> {
            String path = KnowledgeFiles.VALUE_SETS + name + ".json";
            files.put(path, SHIPPED.byPath().get(path));
        });
        files.putAll(GOOD.under(ROOT));
    }

    public static SmallKnowledge good() {
        return new SmallKnowledge();
    }

    private static KnowledgeFiles read(String directory) {
        try {
            return KnowledgeFiles.fromDirectory(Path.of(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text that occurs once in a file below {@code cds-services}. */
    public SmallKnowledge replace(String file, String text, String replacement) {
        String before = new String(files.get(ROOT + file), UTF_8);
        assertThat(before.split(Pattern.quote(text), -1))
                .as("parts of %s around \"%s\"", file, text)
                .hasSize(2);
        return put(file, before.replace(text, replacement));
    }

    String text(String file) {
        return new String(files.get(ROOT + file), UTF_8);
    }

    public SmallKnowledge append(String file, String text) {
        return put(file, new String(files.get(ROOT + file), UTF_8) + text);
    }

    public SmallKnowledge put(String file, String content) {
        files.put(ROOT + file, content.getBytes(UTF_8));
        return this;
    }

    public SmallKnowledge remove(String file) {
        files.remove(ROOT + file);
        return this;
    }

    public Catalog.Loaded load() {
        return Catalog.load(new KnowledgeFiles(files));
    }

    /** Loads it with one file of a site laid over it. */
    Catalog.Loaded loadWith(String overlayFile, String content) {
        SortedMap<String, byte[]> overlay = new TreeMap<>();
        overlay.put(overlayFile, content.getBytes(UTF_8));
        return Catalog.load(new KnowledgeFiles(files), new SiteOverlay(overlay));
    }

    /** What is wrong, without the folder that all files are in. */
    public List<String> problems() {
        try {
            load();
            return List.of();
        } catch (CatalogException e) {
            return e.problems().stream()
                    .map(problem -> problem.toString().replaceFirst("^" + ROOT, ""))
                    .toList();
        }
    }
}
