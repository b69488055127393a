package org.rachis.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.rachis.catalog.Catalog;
import org.rachis.catalog.KnowledgeFiles;
import org.rachis.catalog.SiteOverlay;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Loads the knowledge that is shipped in the jar, with what the site lays over it, beside whoever needs it later: a start
 * is mostly Spring's, which needs no knowledge for a long while.
 */
final class KnowledgeLoading {

    private final FutureTask<Catalog.Loaded> loading;

    private KnowledgeLoading(KnowledgeSettings settings) {
        loading = new FutureTask<>(() -> load(settings));
    }

    static KnowledgeLoading begin(KnowledgeSettings settings) {
        KnowledgeLoading begun = new KnowledgeLoading(settings);
        Thread.ofPlatform().daemon().name("knowledge").start(begun.loading);
        return begun;
    }

    /** Begins for a context that knows its settings, but none of its beans yet. */
    static void beginFor(ConfigurableApplicationContext context) {
        KnowledgeSettings settings =
                Binder.get(context.getEnvironment()).bindOrCreate(KnowledgeSettings.PREFIX, KnowledgeSettings.class);
        context.getBeanFactory().registerSingleton("knowledgeLoading", begin(settings));
    }

    /** What was loaded; what was wrong with it is thrown here. */
    Catalog.Loaded await() throws IOException, InterruptedException {
        try {
            return loading.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException wrong -> throw wrong;
                case IOException unread -> throw unread;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }

    private static Catalog.Loaded load(KnowledgeSettings settings) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        addAll(files, "cds-services/", "**/*.yaml");
        addAll(files, "fhir-profiles/", "valuesets/*.json");
        addAll(files, "fhir-profiles/", "code-systems.json");
        return Catalog.load(new KnowledgeFiles(files), overlay(settings));
    }

    private static SiteOverlay overlay(KnowledgeSettings settings) throws IOException {
        return settings.overlay().isBlank()
                ? SiteOverlay.none()
                : SiteOverlay.fromDirectory(Path.of(settings.overlay().strip()));
    }

    private static void addAll(SortedMap<String, byte[]> files, String root, String pattern) throws IOException {
        for (Resource resource :
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + pattern)) {
            String path = resource.getURI().toString();
            files.put(path.substring(path.indexOf(root)), resource.getContentAsByteArray());
        }
    }
}
