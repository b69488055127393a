package org.rachis.catalog.knowledge;

import java.util.Map;
import org.rachis.catalog.yaml.Amounts;
import org.rachis.catalog.yaml.Fields;
import org.rachis.catalog.yaml.Place;
import org.rachis.knowledge.RiskScore;
import org.rachis.knowledge.VitalsScore;

/** Reads {@code risk.yaml}: weighted scores over findings, and bedside scores over vital signs. */
record RiskReader(Map<String, RiskScore> scores, Map<String, VitalsScore> vitals) {

    static RiskReader read(Place root) {
        return root.read(fields -> new RiskReader(
                fields.byName("scores", RiskReader::score), fields.byName("vitals", RiskReader::vitals)));
    }

    private static RiskScore score(String id, Place place) {
        return place.read(fields -> {
            fields.require("factors");
            return new RiskScore(
                    id,
                    fields.text("label"),
                    fields.eachMapping("factors", RiskReader::factor),
                    fields.eachMapping("caps", RiskReader::cap));
        });
    }

    private static RiskScore.Factor factor(Fields fields) {
        String finding = fields.text("finding");
        return new RiskScore.Factor(
                fields.textOr("id", finding), finding, fields.require("points").integer(0));
    }

    private static RiskScore.Cap cap(Fields fields) {
        return new RiskScore.Cap(
                fields.require("of").texts(), fields.require("most").integer(0));
    }

    private static VitalsScore vitals(String id, Place place) {
        return place.read((Fields fields) -> {
            fields.require("items");
            return new VitalsScore(
                    id,
                    fields.text("label"),
                    fields.eachMapping("items", RiskReader::component),
                    Amounts.window(fields.require("within")),
                    Amounts.window(fields.require("apart")),
                    fields.require("components").integer(1),
                    fields.text("source"));
        });
    }

    private static VitalsScore.Component component(Fields fields) {
        fields.require("bands");
        return new VitalsScore.Component(fields.text("analyte"), fields.eachMapping("bands", RiskReader::band));
    }

    /** The last band has no bound and says {@code otherwise} how many points it gives. */
    private static VitalsScore.Band band(Fields fields) {
        if (fields.has("otherwise")) {
            return new VitalsScore.Band(
                    Double.POSITIVE_INFINITY, fields.require("otherwise").integer(0));
        }
        return new VitalsScore.Band(
                fields.require("upTo").number(), fields.require("points").integer(0));
    }
}
