package org.rachis.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rachis.catalog.knowledge.KnowledgeReader;
import org.rachis.catalog.overlay.Overlaid;
import org.rachis.knowledge.Knowledge;
import org.rachis.terminology.ValueSets;

/** Loads the knowledge and the value sets it refers to; all of it is right, or nothing is loaded. */
public final class Catalog {

    private Catalog() {}

    /**
     * What was loaded, checked, and will not change.
     *
     * @param differences what a site has changed of the shipped knowledge, each in plain words
     */
    public record Loaded(Knowledge knowledge, ValueSets valueSets, List<String> differences) {
        public Loaded {
            differences = List.copyOf(differences);
        }
    }

    /**
     * Loads everything as it is shipped.
     *
     * @throws CatalogException with every problem of every file
     */
    public static Loaded load(KnowledgeFiles files) {
        return load(files, SiteOverlay.none());
    }

    /**
     * Loads what is shipped with what a site lays over it. The shipped knowledge is loaded by itself first, so that
     * whatever is wrong afterwards is the overlay's and is told of its files.
     *
     * @throws CatalogException with every problem of the shipped files, or of the overlay
     */
    public static Loaded load(KnowledgeFiles files, SiteOverlay overlay) {
        Problems problems = new Problems();
        ParsedFiles parsed = new ParsedFiles(files);
        Optional<Loaded> shipped = read(parsed, Use.ALL, problems);
        if (shipped.isEmpty() || !problems.isEmpty()) {
            throw new CatalogException(problems.all());
        }
        return overlay.byName().isEmpty() ? shipped.get() : overlaid(parsed, overlay);
    }

    private static Loaded overlaid(ParsedFiles shipped, SiteOverlay overlay) {
        Overlaid overlaid = Overlaid.of(shipped, overlay);
        Problems problems = new Problems();
        Optional<Loaded> merged = read(new ParsedFiles(overlaid.files()), Use.SOME, problems);
        List<Problem> all = new ArrayList<>(overlaid.problems());
        problems.all().stream().map(overlaid::blame).forEach(all::add);
        if (all.isEmpty()) {
            merged.map(loaded -> overlaid.approvalOfAnother(loaded.knowledge().edition()))
                    .ifPresent(all::addAll);
        }
        if (merged.isEmpty() || !all.isEmpty()) {
            throw new CatalogException(all);
        }
        return new Loaded(merged.get().knowledge(), merged.get().valueSets(), overlaid.differences());
    }

    /** Whether all of the knowledge must be used by something; what a site has switched off leaves some of it unused. */
    private enum Use {
        ALL,
        SOME
    }

    private static Optional<Loaded> read(ParsedFiles files, Use use, Problems problems) {
        ValueSets valueSets = TerminologyReader.read(files, problems);
        Optional<Knowledge> knowledge = KnowledgeReader.read(files, problems);
        knowledge.ifPresent(read -> KnowledgeProblems.add(files.files(), read, valueSets, use == Use.ALL, problems));
        return knowledge.map(read -> new Loaded(read, valueSets, List.of()));
    }
}
