package org.rachis.catalog.knowledge;

import java.util.List;
import java.util.Map;
import org.rachis.catalog.yaml.Amounts;
import org.rachis.catalog.yaml.Fields;
import org.rachis.catalog.yaml.Place;
import org.rachis.knowledge.Anchor;
import org.rachis.knowledge.Anchor.Pick;
import org.rachis.knowledge.FindingDefinition;

/** Reads {@code findings.yaml}: named findings, and dates taken from them. */
record FindingsReader(List<FindingDefinition> findings, Map<String, Anchor> anchors) {

    /** Whether only Conditions give an anchor its date. */
    private static final Map<String, Boolean> DATED = Map.of("conditions", true, "anything", false);

    static FindingsReader read(Place root) {
        return root.read(fields -> new FindingsReader(
                List.copyOf(fields.byName("findings", FindingsReader::finding).values()),
                fields.byName("anchors", FindingsReader::anchor)));
    }

    static FindingDefinition finding(String id, Place place) {
        return place.read(fields -> new FindingDefinition(
                id,
                fields.textOr("model", ""),
                fields.textOr("label", ""),
                fields.textOr("phrase", ""),
                CriterionReader.ofOneKind(fields),
                fields.texts("sources")));
    }

    private static Anchor anchor(String id, Place place) {
        return place.read((Fields fields) -> new Anchor(
                id,
                fields.text("label"),
                fields.require("from").items().stream()
                        .map(FindingsReader::origin)
                        .toList(),
                fields.require("dated").word(DATED, true),
                fields.find("take").map(take -> take.word(Pick.class)).orElse(Pick.LATEST),
                Amounts.window(fields.require("otherwise"))));
    }

    /** A finding, by its id alone or with the days by which its date is moved. */
    private static Anchor.Origin origin(Place place) {
        if (!place.isMapping()) {
            return new Anchor.Origin(place.text(), 0);
        }
        return place.read((Fields fields) -> {
            String finding = fields.text("finding");
            int earlier = fields.find("earlierBy").map(Amounts::days).orElse(0);
            int later = fields.find("laterBy").map(Amounts::days).orElse(0);
            if (earlier == 0 == (later == 0)) {
                place.problem("must be moved by some days: earlierBy or laterBy");
            }
            return new Anchor.Origin(finding, later - earlier);
        });
    }
}
