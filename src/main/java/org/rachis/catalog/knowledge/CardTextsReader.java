package org.rachis.catalog.knowledge;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.rachis.catalog.yaml.Fields;
import org.rachis.catalog.yaml.Place;
import org.rachis.facts.Input;
import org.rachis.knowledge.wording.CardTexts;
import org.rachis.knowledge.wording.Phrase;

/** Reads {@code card-texts.yaml}: the words that all cards share, none left out and none unknown. */
final class CardTextsReader {

    private CardTextsReader() {}

    static CardTexts read(Place root) {
        return root.read(fields -> new CardTexts(
                fields.require("phrases").read(CardTextsReader::phrases),
                fields.require("inputs").read(CardTextsReader::inputs)));
    }

    private static Map<Phrase, String> phrases(Fields fields) {
        Map<Phrase, String> phrases = new EnumMap<>(Phrase.class);
        for (Phrase phrase : Phrase.values()) {
            phrases.put(phrase, fields.text(key(phrase)));
        }
        return phrases;
    }

    private static Map<Input, String> inputs(Fields fields) {
        Map<Input, String> inputs = new EnumMap<>(Input.class);
        for (Input input : Input.values()) {
            inputs.put(input, fields.text(input.key()));
        }
        return inputs;
    }

    /** WHY_HEADING is written whyHeading. */
    private static String key(Phrase phrase) {
        StringBuilder key = new StringBuilder();
        for (String word : phrase.name().split("_", -1)) {
            key.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return Character.toLowerCase(key.charAt(0)) + key.substring(1);
    }
}
