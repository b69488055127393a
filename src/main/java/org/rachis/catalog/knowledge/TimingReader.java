package org.rachis.catalog.knowledge;

import java.util.Map;
import org.rachis.catalog.yaml.Amounts;
import org.rachis.catalog.yaml.Fields;
import org.rachis.catalog.yaml.Place;
import org.rachis.knowledge.Timing;
import org.rachis.knowledge.Timing.Dating;

/** Reads the keys that say when a fact counts; they stand beside the others of its criterion. */
final class TimingReader {

    private static final Map<String, Dating> DATINGS = Map.of(
            "either", Dating.EITHER,
            "onset", Dating.ONSET,
            "recordedOnly", Dating.RECORDED_WITHOUT_ONSET,
            "undated", Dating.UNDATED,
            "abatement", Dating.ABATEMENT);

    private TimingReader() {}

    static Timing read(Fields fields) {
        Timing timing = new Timing(
                fields.find("within").map(Amounts::window),
                fields.find("olderThan").map(Amounts::window),
                fields.find("date")
                        .map(place -> place.word(DATINGS, Dating.EITHER))
                        .orElse(Dating.EITHER),
                fields.find("since").map(Place::text),
                fields.find("near").map(place -> place.read(TimingReader::near)),
                fields.find("notFollowedBy").map(Place::text),
                fields.find("newOnRecord").map(Place::mustBeTrue).orElse(false));
        if (timing.newOnRecord() && timing.within().isEmpty()) {
            fields.place().problem("is newOnRecord without within, which says since when");
        }
        return timing;
    }

    /** When a drug or a course was taken and since when, or when the date of an anchor lies; nothing else fits them. */
    static Timing ofSpan(Fields fields) {
        return new Timing(
                fields.find("within").map(Amounts::window),
                fields.find("olderThan").map(Amounts::window),
                Dating.EITHER,
                fields.find("since").map(Place::text),
                Timing.EVER.near(),
                Timing.EVER.notFollowedBy(),
                false);
    }

    private static Timing.Near near(Fields fields) {
        return new Timing.Near(fields.text("finding"), fields.require("days").integer(0));
    }
}
