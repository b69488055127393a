package org.rachis.catalog.overlay;

import java.util.regex.Pattern;
import org.rachis.catalog.yaml.Fields;
import org.rachis.catalog.yaml.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes of single values. Each says what it changes from: when a new version of Rachis ships another value there, the
 * site is asked to look again instead of being changed silently.
 */
final class Changes {

    private static final String NUMBER =
            "(within|olderThan|above|atLeast|below|atMost|days|n|ingredients|twiceApart|points|by|against)";

    /** Adults stay adults: an age is no threshold of a site. */
    private static final Pattern CHANGEABLE = Pattern.compile("(findings|patterns\\[]|policy)\\.(?!.*\\bage\\.).*\\b"
            + NUMBER + "|[^.\\[\\]]+\\.(summary|consider|cautions|suggestions)\\[]\\.when\\.(?!.*\\bage\\.).*\\b"
            + NUMBER
            + "|policy\\.mostCards|policy\\.afterOverride\\.reasons\\.[^.]+|anchors\\.[^.]+\\.(otherwise|from\\[]\\.(earlierBy|laterBy))|scores\\.[^.]+\\.(factors\\[]\\.points|caps\\[]\\.most)"
            + "|vitals\\.[^.]+\\.(within|apart|components)|openExposure|analytes\\.[^.]+\\.reported\\.within"
            + "|orders\\.[^.]+\\.(orderedWithin|resultedWithin|requests)|cultures\\.(cultures|hours)");

    private Changes() {}

    static void apply(Place place, Trees trees) {
        place.items().forEach(item -> item.read(fields -> change(fields, trees)));
    }

    private static boolean change(Fields fields, Trees trees) {
        Place at = fields.require("at");
        Place from = fields.require("from");
        Place to = fields.require("to");
        String because = fields.text("because");
        Target.find(at, trees).ifPresent(target -> {
            if (allowed(at, target, trees) && isShipped(from, target) && differs(to, target)) {
                String words = subject(target, trees) + at.text() + ": "
                        + target.value().asString() + " → " + to.node().asString() + ". Why: " + because;
                target.set(to.node());
                trees.note(to, words, target.file(), target.path());
            }
        });
        return true;
    }

    private static boolean allowed(Place at, Target target, Trees trees) {
        if (!target.value().isValueNode() || !CHANGEABLE.matcher(target.shape()).matches()) {
            at.problem("may not be changed by a site; thresholds, windows, points and counts may: " + target.path());
            return false;
        }
        if (trees.touched(target.file(), target.path())) {
            at.problem("is changed twice: " + target.path());
            return false;
        }
        return true;
    }

    private static boolean isShipped(Place from, Target target) {
        if (!same(from.node(), target.value())) {
            from.problem("is not what is shipped, which is " + target.value().asString() + ": look at it again");
            return false;
        }
        return true;
    }

    private static boolean differs(Place to, Target target) {
        if (!to.node().isString() && !to.node().isNumber()) {
            to.problem("must be a value like " + target.value().asString());
            return false;
        }
        if (same(to.node(), target.value())) {
            to.problem("changes nothing: that is what is shipped");
            return false;
        }
        return true;
    }

    private static boolean same(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.doubleValue() == other.doubleValue();
        }
        return one.isValueNode() && one.asString("").strip().equals(other.asString(""));
    }

    /** What the value belongs to, by the name that people know it by. */
    private static String subject(Target target, Trees trees) {
        ObjectNode tree = trees.tree(target.file());
        String[] steps = target.path().split("[.\\[\\]]+", 3);
        JsonNode named = tree.path(steps[0]);
        if (steps.length > 1) {
            named = named.isArray() ? named.path(Integer.parseInt(steps[1])) : named.path(steps[1]);
        }
        String name = named.path("label").asString(named.path("title").asString(""));
        return name.isEmpty() ? "" : "“" + name + "”, ";
    }
}
