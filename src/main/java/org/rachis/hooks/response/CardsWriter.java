package org.rachis.hooks.response;

import java.util.List;
import org.rachis.cards.Card;
import org.rachis.cards.CardCoding;
import org.rachis.cards.CardEvidence;
import org.rachis.hooks.json.JsonOut;
import org.rachis.knowledge.Citation;
import org.rachis.knowledge.Edition;

/** Writes the answer to a hook call (CDS Hooks 2.0.1, CDS Service Response), in the order of the cards. */
public final class CardsWriter {

    private static final String SOURCE_LABEL = "Rachis spinal infection watch";
    private static final String TOPIC_SYSTEM = "urn:rachis:pattern";
    private static final String OVERRIDE_SYSTEM = "urn:rachis:override-reason";
    private static final String EVIDENCE = "org.rachis.evidence";
    private static final String ORDERS = "org.rachis.orders";
    private static final String KNOWLEDGE = "org.rachis.knowledge";

    private CardsWriter() {}

    public static byte[] write(List<Card> cards) {
        return JsonOut.object(out -> write(out, cards));
    }

    /** Writes the cards as a member of another answer. */
    public static void write(JsonOut out, List<Card> cards) {
        out.list("cards", cards, card -> card(out, card));
    }

    private static void card(JsonOut out, Card card) {
        out.text("uuid", card.uuid().toString());
        out.text("summary", card.summary());
        out.text("detail", card.detail());
        out.text("indicator", card.indicator().code());
        out.member("source", () -> source(out, card));
        out.some("suggestions", card.suggestions(), suggestion -> SuggestionWriter.write(out, suggestion));
        // The protocol wants a selection behaviour exactly when there is something to select.
        out.text("selectionBehavior", card.suggestions().isEmpty() ? "" : "any");
        out.some("overrideReasons", card.overrideReasons(), reason -> {
            out.text("code", reason.code());
            out.text("system", OVERRIDE_SYSTEM);
            out.text("display", reason.display());
        });
        out.some("links", linkable(card.links()), link -> link(out, link));
        extension(out, card);
    }

    private static void source(JsonOut out, Card card) {
        out.text(
                "label",
                card.source()
                        .map(source -> SOURCE_LABEL + ", after " + source.label())
                        .orElse(SOURCE_LABEL));
        out.text("url", card.source().flatMap(Citation::url).orElse(""));
        out.member("topic", () -> coding(out, new CardCoding(TOPIC_SYSTEM, card.topic(), card.topicDisplay())));
    }

    /** A source without an address is named in the detail; it cannot be a link. */
    private static List<Citation> linkable(List<Citation> links) {
        return links.stream().filter(link -> link.url().isPresent()).toList();
    }

    private static void link(JsonOut out, Citation link) {
        out.text("label", link.label());
        out.text("url", link.url().orElse(""));
        out.text("type", "absolute");
    }

    private static void extension(JsonOut out, Card card) {
        out.member("extension", () -> {
            out.some(EVIDENCE, card.evidence(), fact -> evidence(out, card, fact));
            out.some(ORDERS, card.orders(), order -> out.text("reference", order));
            out.member(KNOWLEDGE, () -> edition(out, card.knowledge()));
        });
    }

    /** Which knowledge speaks, and who stands for it; nobody does where no approval is written. */
    private static void edition(JsonOut out, Edition knowledge) {
        out.text("version", knowledge.version());
        out.text("hash", knowledge.hash());
        out.text("approvedBy", knowledge.approval().map(Edition.Approval::by).orElse(""));
        out.text(
                "approvedOn",
                knowledge.approval().map(approval -> approval.on().toString()).orElse(""));
        out.text("reviewBy", knowledge.reviewBy().toString());
    }

    private static void evidence(JsonOut out, Card card, CardEvidence fact) {
        out.text("reference", fact.reference());
        fact.code().ifPresent(code -> out.member("code", () -> coding(out, code)));
        out.text("label", fact.label());
        out.text("date", fact.date());
        out.text("value", fact.value());
        out.text("finding", fact.finding());
        out.text("knowledgeVersion", card.knowledge().version());
    }

    static void coding(JsonOut out, CardCoding coding) {
        out.text("system", coding.system());
        out.text("code", coding.code());
        out.text("display", coding.display());
    }
}
