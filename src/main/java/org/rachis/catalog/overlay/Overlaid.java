package org.rachis.catalog.overlay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rachis.catalog.KnowledgeFiles;
import org.rachis.catalog.ParsedFiles;
import org.rachis.catalog.Problem;
import org.rachis.catalog.Problems;
import org.rachis.catalog.SiteOverlay;
import org.rachis.catalog.yaml.Fields;
import org.rachis.catalog.yaml.Place;
import org.rachis.catalog.yaml.YamlFile;
import org.rachis.knowledge.Edition;

/**
 * The shipped knowledge with a site's overlay laid over it: files like the shipped ones, each difference in plain words,
 * and what of the overlay could not be applied. What the readers find wrong in these files is blamed on the place of the
 * overlay that changed them.
 */
public final class Overlaid {

    private final Trees trees;
    private final Problems problems = new Problems();
    private Optional<Approval> approval = Optional.empty();

    private Overlaid(ParsedFiles shipped) {
        trees = new Trees(shipped);
    }

    public static Overlaid of(ParsedFiles shipped, SiteOverlay overlay) {
        Overlaid overlaid = new Overlaid(shipped);
        overlaid.apply(overlay);
        return overlaid;
    }

    private void apply(SiteOverlay overlay) {
        Map<Section, List<Place>> sections = new EnumMap<>(Section.class);
        overlay.byName()
                .forEach((name, bytes) -> YamlFile.read(name, bytes, problems).ifPresent(root -> {
                    if (name.equals(Approval.FILE)) {
                        approval = Optional.of(root.read(fields -> Approval.read(fields)));
                    } else {
                        root.read(fields -> collect(fields, sections));
                    }
                }));
        sections.forEach((section, places) -> places.forEach(place -> section.apply(place, trees)));
        Approval.apply(approval, trees);
    }

    private static boolean collect(Fields fields, Map<Section, List<Place>> sections) {
        for (Section section : Section.values()) {
            fields.find(section.key())
                    .ifPresent(place -> sections.computeIfAbsent(section, any -> new ArrayList<>())
                            .add(place));
        }
        return true;
    }

    /** All files: the shipped ones, and those that the site has changed as they are now. */
    public KnowledgeFiles files() {
        return trees.merged();
    }

    public List<Problem> problems() {
        return problems.all();
    }

    /** What is different from what was shipped, in the order in which it took effect. */
    public List<String> differences() {
        return trees.differences();
    }

    /** A problem of the changed files as one of the overlay's: the shipped ones by themselves have none. */
    public Problem blame(Problem found) {
        String message = found.message() + " (in " + found.file() + " at " + found.path() + ")";
        return trees.touches().stream()
                .filter(touch -> touch.file().equals(found.file()))
                .max(Comparator.comparingInt(touch -> closeness(touch.path(), found.path())))
                .map(touch -> new Problem(touch.by().file(), touch.by().path(), message))
                .orElseGet(() -> new Problem("overlay", "", message));
    }

    /** How much of the way to two places is common when one lies within the other; nothing when not. */
    private static int closeness(String one, String other) {
        return within(one, other) || within(other, one) ? 1 + Math.min(one.length(), other.length()) : 0;
    }

    private static boolean within(String inner, String outer) {
        return inner.startsWith(outer)
                && (inner.length() == outer.length() || ".[/".indexOf(inner.charAt(outer.length())) >= 0);
    }

    /** The problem that the site approved other knowledge than this; none when it approved this, or named no hash. */
    public List<Problem> approvalOfAnother(Edition edition) {
        return approval
                .flatMap(Approval::hash)
                .filter(hash -> !hash.node().asString().equals(edition.hash()))
                .map(hash -> new Problem(
                        hash.file(),
                        hash.path(),
                        "approves other knowledge: the hash of what would be used is " + edition.hash()))
                .stream()
                .toList();
    }
}
