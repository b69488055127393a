package org.rachis.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a site that are laid over the shipped knowledge, by their names; none when the site changes nothing. */
public record SiteOverlay(SortedMap<String, byte[]> byName) {

    public SiteOverlay {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }

    public static SiteOverlay none() {
        return new SiteOverlay(new TreeMap<>());
    }

    /**
     * The YAML files of a directory. Others, such as a README, are left alone, and so are hidden ones: a Kubernetes
     * ConfigMap keeps its versions in some.
     *
     * @throws CatalogException when there is no such directory, or no YAML in it: a site that names one wants it used
     */
    public static SiteOverlay fromDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw unusable(directory, "is not a directory; rachis.knowledge.overlay names one");
        }
        SortedMap<String, byte[]> byName = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (!name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"))) {
                    byName.put(name, Files.readAllBytes(file));
                }
            }
        }
        if (byName.isEmpty()) {
            throw unusable(directory, "holds no YAML file");
        }
        return new SiteOverlay(byName);
    }

    private static CatalogException unusable(Path directory, String why) {
        return new CatalogException(List.of(new Problem(directory.toString(), "", why)));
    }
}
