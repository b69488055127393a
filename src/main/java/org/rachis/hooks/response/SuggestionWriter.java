package org.rachis.hooks.response;

import java.util.List;
import org.rachis.cards.Action;
import org.rachis.cards.CardCoding;
import org.rachis.cards.ProposedOrder;
import org.rachis.cards.Suggestion;
import org.rachis.hooks.json.JsonOut;

/**
 * Writes a suggestion and the FHIR R4 resources of its actions (CDS Hooks 2.0.1, Action). ServiceRequests to create are
 * drafts and proposals without a requester: whoever accepts them is the one who orders. An order to change is written
 * whole.
 */
final class SuggestionWriter {

    private static final String URI_SYSTEM = "urn:ietf:rfc:3986";

    private SuggestionWriter() {}

    static void write(JsonOut out, Suggestion suggestion) {
        out.text("label", suggestion.label());
        out.text("uuid", suggestion.uuid().toString());
        out.flag("isRecommended", suggestion.recommended());
        out.some("actions", suggestion.actions(), action -> write(out, action));
    }

    private static void write(JsonOut out, Action action) {
        switch (action) {
            case Action.Create(ProposedOrder order) -> {
                out.text("type", "create");
                out.text("description", action.description());
                out.member("resource", () -> serviceRequest(out, order));
            }
            case Action.Delete(String description, String reference) -> {
                out.text("type", "delete");
                out.text("description", description);
                out.text("resourceId", reference);
            }
            case Action.Change change -> {
                out.text("type", "update");
                out.text("description", change.description());
                out.changed("resource", change.json(), "code", () -> code(out, change.codes(), change.text()));
            }
        }
    }

    private static void serviceRequest(JsonOut out, ProposedOrder order) {
        out.text("resourceType", "ServiceRequest");
        out.some("identifier", order.identifier().stream().toList(), identifier -> {
            out.text("system", URI_SYSTEM);
            out.text("value", "urn:uuid:" + identifier);
        });
        out.text("status", "draft");
        out.text("intent", "proposal");
        out.list("category", List.of(order.category()), category -> codings(out, List.of(category)));
        out.member("code", () -> code(out, order.codes(), order.text()));
        out.member(
                "subject",
                () -> out.text("reference", "Patient/" + order.patient().value()));
    }

    private static void code(JsonOut out, List<CardCoding> codes, String text) {
        codings(out, codes);
        out.text("text", text);
    }

    private static void codings(JsonOut out, List<CardCoding> codings) {
        out.some("coding", codings, coding -> CardsWriter.coding(out, coding));
    }
}
