package org.rachis.catalog.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rachis.catalog.yaml.Fields;
import org.rachis.catalog.yaml.Place;
import org.rachis.knowledge.wording.CardWording;
import org.rachis.knowledge.wording.CardWording.Line;
import org.rachis.knowledge.wording.CardWording.Suggested;
import org.rachis.knowledge.wording.CardWording.Way;

/** Reads {@code cards.yaml} of a service: how the card of each pattern reads there. */
final class CardsReader {

    private CardsReader() {}

    static Map<String, CardWording> read(Place root) {
        return root.read(fields -> fields.byName(CardsReader::card));
    }

    private static CardWording card(String pattern, Place place) {
        return place.read(fields -> new CardWording(
                pattern,
                summaries(fields.require("summary")),
                fields.byName("slots", (slot, findings) -> findings.texts()),
                fields.text("why"),
                fields.each("consider", CardsReader::line),
                fields.each("cautions", CardsReader::line),
                fields.each("suggestions", CardsReader::suggested),
                fields.texts("overrideReasons"),
                fields.texts("links")));
    }

    private static List<Line> summaries(Place place) {
        List<Line> lines = place.items().stream().map(CardsReader::line).toList();
        boolean complete =
                Conditions.onlyLastIsOpen(lines.stream().map(Line::when).toList());
        if (!lines.isEmpty() && !complete) {
            place.problem("must end with a summary without when, and no other goes without");
        }
        return complete ? lines : List.of(new Line(Optional.empty(), ""));
    }

    private static Line line(Place place) {
        if (!place.isMapping()) {
            return new Line(Optional.empty(), place.text());
        }
        return place.read((Fields fields) -> new Line(CriterionReader.find(fields, "when"), fields.text("text")));
    }

    private static Suggested suggested(Place place) {
        if (!place.isMapping()) {
            return new Suggested(Optional.empty(), place.text(), new Way.Beside());
        }
        return place.read((Fields fields) ->
                new Suggested(CriterionReader.find(fields, "when"), fields.text("order"), way(fields)));
    }

    private static Way way(Fields fields) {
        Optional<Way> instead = fields.find("instead").map(at -> new Way.Instead(at.text()));
        Optional<Way> within = fields.find("change").map(at -> new Way.Within(at.text()));
        if (instead.isPresent() && within.isPresent()) {
            fields.place().problem("puts an order both instead of others and into them");
        }
        return instead.or(() -> within).orElseGet(Way.Beside::new);
    }
}
