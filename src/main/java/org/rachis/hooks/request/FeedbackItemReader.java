package org.rachis.hooks.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rachis.feedback.FeedbackItem;
import org.rachis.feedback.FeedbackItem.Outcome;
import tools.jackson.databind.JsonNode;

/**
 * Reads one item of feedback, with what EHRs are known to send beside the protocol: several override reasons, and accepted
 * suggestions that are not named. Ids are any text, since cards of other systems have others than ours.
 */
final class FeedbackItemReader {

    private static final int LONGEST_ID = 255;
    private static final int LONGEST_COMMENT = 4_000;
    private static final int MOST_SUGGESTIONS = 100;
    private static final int MOST_REASONS = 20;
    private static final String OUR_SYSTEM = "urn:rachis:override-reason";

    /** Beyond these a database has no dates; no card is as old, nor as young. */
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final Set<String> offered;

    FeedbackItemReader(Set<String> offered) {
        this.offered = Set.copyOf(offered);
    }

    /** The item cannot be used; where it is wrong is a member of the protocol, never the caller's text. */
    static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        private final String where;

        Unusable(String where) {
            super(where, null, false, false);
            this.where = where;
        }

        String where() {
            return where;
        }
    }

    FeedbackItem read(JsonNode item) throws Unusable {
        if (!item.isObject()) {
            throw new Unusable("");
        }
        String card = id(item.path("card"), ".card");
        Outcome outcome = outcome(item.path("outcome"));
        Set<String> reasons = new TreeSet<>();
        boolean commented = false;
        for (JsonNode given : given(item)) {
            reason(given, reasons);
            commented |= commented(given);
        }
        return new FeedbackItem(
                card,
                outcome,
                time(item.path("outcomeTimestamp")),
                suggestions(item.path("acceptedSuggestions")),
                outcome == Outcome.OVERRIDDEN ? List.copyOf(reasons) : List.of(),
                commented);
    }

    private static String id(JsonNode node, String where) throws Unusable {
        if (!node.isString()
                || node.stringValue().isBlank()
                || node.stringValue().length() > LONGEST_ID) {
            throw new Unusable(where);
        }
        return node.stringValue();
    }

    private static Outcome outcome(JsonNode node) throws Unusable {
        for (Outcome outcome : Outcome.values()) {
            if (node.isString() && node.stringValue().equals(outcome.code())) {
                return outcome;
            }
        }
        throw new Unusable(".outcome");
    }

    private static Instant time(JsonNode node) throws Unusable {
        try {
            Instant time = OffsetDateTime.parse(node.isString() ? node.stringValue() : "")
                    .toInstant();
            if (!time.isBefore(EARLIEST) && time.isBefore(LATEST)) {
                return time;
            }
        } catch (DateTimeException noTime) {
            // Falls through to the same answer.
        }
        throw new Unusable(".outcomeTimestamp");
    }

    private static List<String> suggestions(JsonNode node) throws Unusable {
        if (isAbsent(node)) {
            return List.of();
        }
        if (!node.isArray() || node.size() > MOST_SUGGESTIONS) {
            throw new Unusable(".acceptedSuggestions");
        }
        List<String> ids = new ArrayList<>();
        for (JsonNode suggestion : node) {
            ids.add(id(suggestion.path("id"), ".acceptedSuggestions"));
        }
        return ids;
    }

    /** The protocol's one reason, and the several of an EHR that asks for more. */
    private static List<JsonNode> given(JsonNode item) throws Unusable {
        List<JsonNode> given = new ArrayList<>();
        JsonNode one = item.path("overrideReason");
        JsonNode several = item.path("overrideReasons");
        if (!isAbsent(one)) {
            given.add(one);
        }
        if (several.isArray()) {
            several.forEach(given::add);
        } else if (!isAbsent(several)) {
            given.add(several);
        }
        if (given.size() > MOST_REASONS || !given.stream().allMatch(JsonNode::isObject)) {
            throw new Unusable(".overrideReason");
        }
        return given;
    }

    /** Of a code that is not ours it is kept that there was one: it is the caller's text. */
    private void reason(JsonNode given, Set<String> reasons) throws Unusable {
        JsonNode reason = given.has("code") ? given : given.path("reason");
        if (isAbsent(reason)) {
            return;
        }
        if (!reason.isObject()) {
            throw new Unusable(".overrideReason.reason");
        }
        JsonNode coding = reason.has("coding") ? reason.path("coding").path(0) : reason;
        String code = coding.path("code").asString("");
        String system = coding.path("system").asString("");
        boolean ours = offered.contains(code) && (system.isBlank() || system.equals(OUR_SYSTEM));
        if (!code.isBlank()) {
            reasons.add(ours ? code : FeedbackItem.OTHER);
        }
    }

    private static boolean commented(JsonNode given) throws Unusable {
        JsonNode comment = given.path("userComment");
        if (isAbsent(comment)) {
            return false;
        }
        if (!comment.isString() || comment.stringValue().length() > LONGEST_COMMENT) {
            throw new Unusable(".overrideReason.userComment");
        }
        return !comment.stringValue().isBlank();
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
