package org.rachis.hooks.response;

import java.util.List;
import org.rachis.cards.CardCoding;
import org.rachis.cards.DraftOrder;
import org.rachis.cards.Suggestion;
import org.rachis.hooks.json.JsonOut;

/**
 * Writes a suggestion and the FHIR R4 ServiceRequests that it would create. They are drafts and proposals without a
 * requester: whoever accepts them is the one who orders.
 */
final class SuggestionWriter {

    private static final String URI_SYSTEM = "urn:ietf:rfc:3986";

    private SuggestionWriter() {}

    static void write(JsonOut out, Suggestion suggestion) {
        out.text("label", suggestion.label());
        out.text("uuid", suggestion.uuid().toString());
        out.flag("isRecommended", suggestion.recommended());
        out.some("actions", suggestion.creates(), order -> {
            out.text("type", "create");
            out.text("description", order.description());
            out.member("resource", () -> serviceRequest(out, order));
        });
    }

    private static void serviceRequest(JsonOut out, DraftOrder order) {
        out.text("resourceType", "ServiceRequest");
        out.some("identifier", order.identifier().stream().toList(), identifier -> {
            out.text("system", URI_SYSTEM);
            out.text("value", "urn:uuid:" + identifier);
        });
        out.text("status", "draft");
        out.text("intent", "proposal");
        out.list("category", List.of(order.category()), category -> codings(out, List.of(category)));
        out.member("code", () -> {
            codings(out, order.codes());
            out.text("text", order.text());
        });
        out.member(
                "subject",
                () -> out.text("reference", "Patient/" + order.patient().value()));
    }

    private static void codings(JsonOut out, List<CardCoding> codings) {
        out.some("coding", codings, coding -> CardsWriter.coding(out, coding));
    }
}
