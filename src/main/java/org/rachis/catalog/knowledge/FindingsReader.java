package org.rachis.catalog.knowledge;

import java.util.List;
import java.util.Map;
import org.rachis.catalog.yaml.Amounts;
import org.rachis.catalog.yaml.Fields;
import org.rachis.catalog.yaml.Place;
import org.rachis.knowledge.Anchor;
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
                fields.require("from").texts(),
                fields.require("dated").word(DATED, true),
                Amounts.window(fields.require("otherwise"))));
    }
}
