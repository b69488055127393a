package org.rachis.catalog.overlay;

import java.util.Map;
import java.util.Optional;
import org.rachis.catalog.yaml.Fields;
import org.rachis.catalog.yaml.Place;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who of the site stands for the knowledge it uses, until when, and of which hash they read it. It stands in a file of its
 * own, which the hash does not cover.
 */
record Approval(Place by, Place on, Optional<Place> reviewBy, Optional<Place> hash) {

    static final String FILE = "approval.yaml";

    private static final String VERSION = Trees.SHARED + "version.yaml";
    private static final String BY = "approved-by";
    private static final String ON = "approved-on";
    private static final String REVIEW_BY = "review-by";

    static Approval read(Fields fields) {
        Optional<Place> hash = fields.find("hash");
        hash.ifPresent(Place::text);
        return new Approval(fields.require(BY), fields.require(ON), fields.find(REVIEW_BY), hash);
    }

    /** The site's approval takes the place of a shipped one; without one, nobody has approved what the site changed. */
    static void apply(Optional<Approval> approval, Trees trees) {
        if (approval.isPresent()) {
            approval.get().apply(trees);
        } else if (!trees.touches().isEmpty() && trees.tree(VERSION).has(BY)) {
            trees.tree(VERSION).remove(BY);
            trees.tree(VERSION).remove(ON);
            Place by = trees.touches().getFirst().by();
            trees.note(
                    by, "The shipped approval does not cover what the site has changed; it is left out.", VERSION, BY);
        }
    }

    private void apply(Trees trees) {
        ObjectNode version = trees.tree(VERSION);
        set(trees, version, BY, by);
        set(trees, version, ON, on);
        reviewBy.ifPresent(place -> set(trees, version, REVIEW_BY, place));
    }

    private static void set(Trees trees, ObjectNode version, String key, Place place) {
        if (place.node().isMissingNode()) {
            return;
        }
        String before = version.path(key).asString("nobody");
        Map<String, String> names = Map.of(BY, "Approved by", ON, "Approved on", REVIEW_BY, "To be reviewed by");
        String words = names.get(key) + ": " + (before.isEmpty() ? "–" : before) + " → "
                + place.node().asString("");
        version.set(key, place.node());
        trees.note(place, words, VERSION, key);
    }
}
