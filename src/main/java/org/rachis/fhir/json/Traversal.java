package org.rachis.fhir.json;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The half of {@link Cursor} that moves: in and out of objects, lists and resources. */
abstract sealed class Traversal permits Cursor {

    /** How each open object or list was entered, two bits a level; readers nest less than half as deep as fits. */
    private static final int PLAIN = 0;

    private static final int ALONE = 1;
    private static final int REPLAYED = 2;

    protected JsonParser parser;
    protected boolean broken;
    private final Deque<JsonParser> outer = new ArrayDeque<>();
    private long entered;

    protected Traversal(JsonParser parser) {
        this.parser = parser;
    }

    /** Enters the object at which the cursor stands; false when there is none. */
    public final boolean enter() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            push(PLAIN);
            return true;
        }
        if (token == JsonToken.START_ARRAY) {
            return enterLone();
        }
        broken |= token != JsonToken.VALUE_NULL;
        return false;
    }

    private boolean enterLone() {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_OBJECT) {
            push(ALONE);
            return true;
        }
        broken |= first != JsonToken.END_ARRAY;
        skipToEndOfArray();
        return false;
    }

    /** The next element, with the cursor at its value; null at the end of the object, which it leaves. */
    public final @Nullable Element next() {
        Element element = Element.next(parser);
        if (element != null) {
            parser.nextToken();
            return element;
        }
        leave();
        return null;
    }

    /** The same where names are keys and not elements. */
    public final @Nullable String nextName() {
        String name = parser.nextName();
        if (name != null) {
            parser.nextToken();
            return name;
        }
        leave();
        return null;
    }

    /** Steps over the rest of the entered object and leaves it. */
    public final void leaveRest() {
        while (next() != null) {
            parser.skipChildren();
        }
    }

    private void leave() {
        int how = pop();
        if (how == REPLAYED) {
            parser = outer.pop();
        } else if (how == ALONE) {
            // One object where one is due may come in a list; to choose among several would be a guess.
            broken |= parser.nextToken() != JsonToken.END_ARRAY;
            skipToEndOfArray();
        }
    }

    private void skipToEndOfArray() {
        while (parser.currentToken() != JsonToken.END_ARRAY) {
            parser.skipChildren();
            parser.nextToken();
        }
    }

    /** Enters a list and stands at its first item; what is not a list counts as a list of one. */
    public final boolean firstItem() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            push(PLAIN);
            return advance();
        }
        if (token == JsonToken.VALUE_NULL) {
            return false;
        }
        push(ALONE);
        return true;
    }

    /** Moves to the next item; false at the end of the list, which it leaves. */
    public final boolean nextItem() {
        if ((entered & 3) == ALONE) {
            pop();
            return false;
        }
        return advance();
    }

    private boolean advance() {
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            pop();
            return false;
        }
        return true;
    }

    /**
     * Enters the resource at which the cursor stands and gives its type, empty when it names none; null when there is
     * no resource to enter. The type may stand behind other elements: those are then kept and read again.
     */
    public final @Nullable String enterResource() {
        if (!enter()) {
            return null;
        }
        String name = parser.nextName();
        if (name == null) {
            leave();
            return null;
        }
        if (name.equals("resourceType")) {
            return parser.nextToken() == JsonToken.VALUE_STRING ? parser.getString() : untyped();
        }
        Replay replay = Replay.of(parser);
        leave();
        outer.push(parser);
        push(REPLAYED);
        parser = replay.parser();
        broken |= replay.resourceType().isEmpty();
        return replay.resourceType();
    }

    private String untyped() {
        broken = true;
        parser.skipChildren();
        return "";
    }

    private void push(int how) {
        entered = (entered << 2) | how;
    }

    private int pop() {
        int how = (int) (entered & 3);
        entered >>>= 2;
        return how;
    }
}
