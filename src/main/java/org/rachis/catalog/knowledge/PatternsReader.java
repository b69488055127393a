package org.rachis.catalog.knowledge;

import java.util.List;
import java.util.Optional;
import org.rachis.catalog.yaml.Amounts;
import org.rachis.catalog.yaml.Fields;
import org.rachis.catalog.yaml.Place;
import org.rachis.knowledge.Indicator;
import org.rachis.knowledge.Pattern;
import org.rachis.knowledge.Policy;
import org.rachis.knowledge.Repeat;

/** Reads {@code patterns.yaml}: the patterns in their order, and the policy that holds for all of them. */
record PatternsReader(List<Pattern> patterns, Policy policy) {

    static PatternsReader read(Place root) {
        return root.read(fields -> {
            fields.require("patterns");
            return new PatternsReader(
                    fields.eachMapping("patterns", keys -> pattern(keys, keys.text("family"), Pattern.Kind.CHART)),
                    fields.require("policy").read(PatternsReader::policy));
        });
    }

    private static Policy policy(Fields fields) {
        fields.require("precedence");
        return new Policy(
                silences(fields, "silentWhen"),
                silences(fields, "criticalOnlyWhen"),
                fields.eachMapping("precedence", PatternsReader::rank),
                fields.require("mostCards").integer(1),
                fields.find("afterOverride")
                        .map(place -> place.read(RepeatReader::ofPolicy))
                        .orElse(Repeat.AfterOverride.NEVER));
    }

    private static Policy.Rank rank(Fields fields) {
        return new Policy.Rank(
                fields.text("family"), fields.require("indicator").word(Indicator.class));
    }

    static Pattern pattern(Fields fields, String family, Pattern.Kind kind) {
        return new Pattern(
                fields.text("id"),
                fields.textOr("model", ""),
                fields.text("title"),
                fields.text("purpose"),
                family,
                kind,
                CriterionReader.read(fields.require("when")),
                fields.eachMapping("silentWhen", PatternsReader::silenceOfPattern),
                tiers(fields),
                fields.texts("sources"),
                fields.texts("limits"),
                fields.find("revised").map(Amounts::date),
                fields.find("repeat")
                        .map(place -> place.read(RepeatReader::ofPattern))
                        .orElse(Repeat.BY_POLICY));
    }

    private static List<Pattern.Silence> silences(Fields fields, String key) {
        return fields.eachMapping(key, silence -> silence(silence, false));
    }

    private static Pattern.Silence silenceOfPattern(Fields fields) {
        return silence(fields, fields.find("endsFamily").map(Place::mustBeTrue).orElse(false));
    }

    private static Pattern.Silence silence(Fields fields, boolean endsFamily) {
        return new Pattern.Silence(CriterionReader.read(fields.require("when")), fields.text("because"), endsFamily);
    }

    /** Only the last tier goes without a condition; one before it would hide all that follow. */
    private static List<Pattern.Tier> tiers(Fields fields) {
        List<Pattern.Tier> tiers = fields.require("tiers").items().stream()
                .map(item -> item.read(PatternsReader::tier))
                .toList();
        if (Conditions.onlyLastIsOpen(tiers.stream().map(Pattern.Tier::when).toList())) {
            return tiers;
        }
        if (!tiers.isEmpty()) {
            fields.require("tiers").problem("must end with a tier without when, and no other goes without");
        }
        return List.of(new Pattern.Tier(Indicator.INFO, Optional.empty(), ""));
    }

    private static Pattern.Tier tier(Fields fields) {
        return new Pattern.Tier(
                fields.require("indicator").word(Indicator.class),
                CriterionReader.find(fields, "when"),
                fields.textOr("note", ""));
    }
}
