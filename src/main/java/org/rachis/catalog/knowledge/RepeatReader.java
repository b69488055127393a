package org.rachis.catalog.knowledge;

import org.rachis.catalog.yaml.Amounts;
import org.rachis.catalog.yaml.Fields;
import org.rachis.catalog.yaml.Place;
import org.rachis.facts.value.Window;
import org.rachis.knowledge.Repeat;

/** Reads how soon a card may be shown again, of one pattern and of all. */
final class RepeatReader {

    private RepeatReader() {}

    static Repeat ofPattern(Fields fields) {
        Repeat repeat = new Repeat(
                fields.find("afterOverride").map(RepeatReader::pause),
                fields.find("afterShown").map(place -> place.read(RepeatReader::afterShown)));
        if (repeat.equals(Repeat.BY_POLICY)) {
            fields.place().problem("says nothing: it needs afterOverride or afterShown");
        }
        return repeat;
    }

    static Repeat.AfterOverride ofPolicy(Fields fields) {
        return new Repeat.AfterOverride(
                fields.find("within").map(RepeatReader::pause),
                fields.byName("reasons", (code, place) -> pause(place)));
    }

    private static Repeat.AfterShown afterShown(Fields fields) {
        return new Repeat.AfterShown(pause(fields.require("within")), CriterionReader.find(fields, "when"));
    }

    /** More than the longest, and somebody who never hears of it again may be harmed. */
    private static Window pause(Place place) {
        Window window = Amounts.window(place);
        if (window.length().compareTo(Repeat.LONGEST.length()) > 0) {
            place.problem("must be at most " + Repeat.LONGEST);
        }
        return window;
    }
}
