package org.rachis.hooks.request;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rachis.feedback.FeedbackItem;
import org.rachis.hooks.errors.Fault;
import org.rachis.hooks.errors.Refusal;
import org.rachis.hooks.json.Json;
import org.rachis.hooks.limits.ByteBudget;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;

/** Reads feedback (CDS Hooks 2.0.1, Feedback). An item that cannot be used takes none of the others with it. */
public final class FeedbackReader {

    private static final int MOST_BYTES = 512 * 1024;
    private static final int MOST_ITEMS = 1_000;
    private static final String FEEDBACK = "feedback";

    private final BodyReader bodies;
    private final FeedbackItemReader items;

    /** @param reasons the codes of the override reasons that our cards offer */
    public FeedbackReader(BodyLimits limits, Set<String> reasons) {
        this.bodies = new BodyReader(limits.atMost(MOST_BYTES));
        this.items = new FeedbackItemReader(reasons);
    }

    /** Reads a request; what is wrong with it as a whole is a refusal. */
    public FeedbackBatch read(HttpServletRequest request) {
        Charset charset = MediaTypes.requireJson(request);
        try (ByteBudget.Share share = bodies.share()) {
            return read(tree(bodies.read(request, share).unicode(charset)));
        }
    }

    private FeedbackBatch read(JsonNode root) {
        JsonNode feedback = root.path(FEEDBACK);
        if (feedback.isMissingNode() || feedback.isNull()) {
            throw new Refusal(Fault.MISSING_MEMBER, FEEDBACK);
        }
        if (!feedback.isArray()) {
            throw new Refusal(Fault.ILL_TYPED_MEMBER, FEEDBACK);
        }
        if (feedback.size() > MOST_ITEMS) {
            throw new Refusal(Fault.BODY_TOO_LARGE);
        }
        List<FeedbackItem> good = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < feedback.size(); i++) {
            try {
                good.add(items.read(feedback.get(i)));
            } catch (FeedbackItemReader.Unusable e) {
                faults.add(FEEDBACK + "[" + i + "]" + e.where());
            }
        }
        return new FeedbackBatch(good, faults);
    }

    private static JsonNode tree(RequestBody body) {
        try (JsonParser parser = body.parser()) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new Refusal(Fault.EMPTY_BODY);
            }
            if (first != JsonToken.START_OBJECT) {
                throw new Refusal(Fault.NOT_AN_OBJECT);
            }
            JsonNode root = Json.tree(parser);
            if (parser.nextToken() != null) {
                throw new Refusal(Fault.TRAILING_CONTENT);
            }
            return root;
        } catch (StreamConstraintsException e) {
            throw new Refusal(Fault.JSON_LIMIT, e);
        } catch (JacksonException e) {
            throw new Refusal(Fault.UNREADABLE_JSON, e);
        }
    }
}
