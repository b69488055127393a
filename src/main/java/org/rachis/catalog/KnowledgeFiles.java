package org.rachis.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files that hold knowledge and value sets, by their path with forward slashes, such as {@code
 * fhir-profiles/valuesets/spinal-pain.json}; where they come from does not matter.
 */
public record KnowledgeFiles(SortedMap<String, byte[]> byPath) {

    public static final String VALUE_SETS = "fhir-profiles/valuesets/";
    public static final String CODE_SYSTEMS = "fhir-profiles/code-systems.json";

    private static final List<String> FOLDERS = List.of("cds-services/", VALUE_SETS);

    public KnowledgeFiles {
        byPath = Collections.unmodifiableSortedMap(new TreeMap<>(byPath));
    }

    /** Reads the files below a directory that holds {@code cds-services} and {@code fhir-profiles}. */
    public static KnowledgeFiles fromDirectory(Path root) throws IOException {
        SortedMap<String, byte[]> byPath = new TreeMap<>();
        for (String folder : FOLDERS) {
            Path start = root.resolve(folder);
            if (Files.isDirectory(start)) {
                try (Stream<Path> files = Files.walk(start)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        byPath.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                    }
                }
            }
        }
        Path codeSystems = root.resolve(CODE_SYSTEMS);
        if (Files.isRegularFile(codeSystems)) {
            byPath.put(CODE_SYSTEMS, Files.readAllBytes(codeSystems));
        }
        return new KnowledgeFiles(byPath);
    }

    /** The files whose path begins with a folder. */
    public SortedMap<String, byte[]> under(String folder) {
        return byPath.subMap(folder, folder + Character.MAX_VALUE);
    }
}
