package org.rachis.catalog.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rachis.catalog.yaml.Amounts;
import org.rachis.catalog.yaml.Fields;
import org.rachis.catalog.yaml.Place;
import org.rachis.knowledge.Synonyms;
import org.rachis.terminology.Code;

/** Reads {@code synonyms.yaml}: the phrases by which a problem without a code is recognised. */
final class SynonymsReader {

    private static final Map<String, String> SYSTEMS = Map.of(
            "snomed", "http://snomed.info/sct",
            "icd10cm", "http://hl7.org/fhir/sid/icd-10-cm");

    private static final Code UNREADABLE = new Code("unreadable", "unreadable", "");

    private SynonymsReader() {}

    static Synonyms read(Place root) {
        Set<String> seen = new HashSet<>();
        return root.read(fields -> new Synonyms(
                fields.require("enabled").flag(),
                fields.require("unlessCodedIn").texts(),
                Amounts.pattern(fields.require("never")),
                Amounts.pattern(fields.require("between")),
                Amounts.pattern(fields.require("negation")),
                fields.texts("nothing"),
                fields.eachMapping("synonyms", synonym -> synonym(synonym, seen))));
    }

    private static Synonyms.Synonym synonym(Fields fields, Set<String> seen) {
        String system = fields.require("system").word(SYSTEMS, "");
        String code = fields.require("code").code();
        String display = fields.text("display");
        List<String> phrases = fields.require("phrases").texts();
        for (String phrase : phrases) {
            if (phrase.chars().noneMatch(Character::isLetterOrDigit)) {
                fields.place().problem("holds a phrase without a word: " + phrase);
            }
            if (!seen.add(phrase)) {
                fields.place().problem("repeats a phrase: " + phrase);
            }
        }
        boolean readable = !system.isEmpty() && !code.isEmpty();
        return new Synonyms.Synonym(readable ? new Code(system, code, display) : UNREADABLE, phrases);
    }
}
