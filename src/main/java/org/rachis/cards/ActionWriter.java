package org.rachis.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rachis.facts.kind.DraftOrder;
import org.rachis.knowledge.wording.CardTexts;
import org.rachis.knowledge.wording.OrderDefinition;
import org.rachis.knowledge.wording.Phrase;

/** Writes the suggestions that touch drafted orders. */
final class ActionWriter {

    /** Of a cart with more such drafts none is taken away by one click. */
    private static final int MOST_DRAFTS = 20;

    private static final int LONGEST_NAME = 80;

    private final CardTexts texts;

    ActionWriter(CardTexts texts) {
        this.texts = texts;
    }

    /** The drafts go and the new orders come; where no draft can be named, the new orders only come. */
    Suggestion swap(UUID uuid, boolean recommended, String label, List<Action> creates, List<DraftOrder> drafts) {
        if (drafts.isEmpty() || drafts.size() > MOST_DRAFTS) {
            return new Suggestion(uuid, label, recommended, creates);
        }
        List<Action> actions = new ArrayList<>();
        for (DraftOrder draft : drafts) {
            String description = Template.fill(texts.phrase(Phrase.REMOVE), Map.of("draft", name(draft)));
            actions.add(new Action.Delete(description, draft.provenance().reference()));
        }
        actions.addAll(creates);
        String swap =
                Template.fill(texts.phrase(Phrase.SWAP), Map.of("order", label, "draft", name(drafts.getFirst())));
        return new Suggestion(uuid, swap, recommended, actions);
    }

    /** Each draft is changed; if one of them cannot be without contradicting itself, they are swapped. */
    Suggestion change(
            UUID uuid, boolean recommended, OrderDefinition order, List<Action> creates, List<DraftOrder> drafts) {
        List<Action> changes = new ArrayList<>();
        for (DraftOrder draft : drafts) {
            String description =
                    Template.fill(texts.phrase(Phrase.CHANGE), Map.of("order", order.label(), "draft", name(draft)));
            List<CardCoding> codes =
                    order.codes().stream().map(SuggestionWriter::coding).toList();
            draft.json().ifPresent(json -> changes.add(new Action.Change(description, json, codes, order.text())));
        }
        if (changes.isEmpty() || changes.size() < drafts.size() || changes.size() > MOST_DRAFTS) {
            return swap(uuid, recommended, order.label(), creates, drafts);
        }
        return new Suggestion(uuid, changes.getFirst().description(), recommended, changes);
    }

    private static String name(DraftOrder draft) {
        String plain = ChartText.plain(draft.concept().label());
        String name = ChartText.shortened(plain, LONGEST_NAME);
        return name.isEmpty() ? draft.provenance().resourceType() : name;
    }
}
