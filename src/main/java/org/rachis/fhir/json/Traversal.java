package org.rachis.fhir.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rachis.json.JsonKind;
import org.rachis.json.JsonScanner;
import org.rachis.json.NameTable;

/** The half of {@link Cursor} that moves: in and out of objects, lists and resources. */
abstract sealed class Traversal permits Cursor {

    /** How each open object or list was entered, a bit a level; readers nest less than half as deep as fits. */
    private static final int PLAIN = 0;

    private static final int ALONE = 1;
    private static final NameTable RESOURCE_TYPE = new NameTable(List.of("resourceType"));

    protected final JsonScanner json;
    protected boolean broken;
    private long entered;

    protected Traversal(JsonScanner json) {
        this.json = json;
    }

    /** Enters the object at which the cursor stands; false when there is none. */
    public final boolean enter() {
        JsonKind kind = json.kind();
        if (kind == JsonKind.OBJECT) {
            json.enter();
            push(PLAIN);
            return true;
        }
        if (kind == JsonKind.LIST) {
            return enterLone();
        }
        broken |= kind != JsonKind.NULL;
        return false;
    }

    private boolean enterLone() {
        json.enter();
        if (!json.nextItem()) {
            return false;
        }
        if (json.kind() == JsonKind.OBJECT) {
            json.enter();
            push(ALONE);
            return true;
        }
        broken = true;
        skipItems();
        return false;
    }

    private void skipItems() {
        while (json.nextItem()) {
            json.skip();
        }
    }

    /** The next element, with the cursor at its value; null at the end of the object, which it leaves. */
    public final @Nullable Element next() {
        Element element = Element.next(json);
        if (element == null) {
            left();
        }
        return element;
    }

    /** The same where names are keys and not elements. */
    public final @Nullable String nextName() {
        String name = json.nextName();
        if (name == null) {
            left();
        }
        return name;
    }

    /** Steps over the rest of the entered object and leaves it. */
    public final void leaveRest() {
        json.leaveRest();
        left();
    }

    private void left() {
        if (pop() == ALONE && json.nextItem()) {
            // One object where one is due may come in a list; to choose among several would be a guess.
            broken = true;
            skipItems();
        }
    }

    /** Enters a list and stands at its first item; what is not a list counts as a list of one. */
    public final boolean firstItem() {
        JsonKind kind = json.kind();
        if (kind == JsonKind.NULL) {
            return false;
        }
        if (kind == JsonKind.LIST) {
            json.enter();
            push(PLAIN);
            return advance();
        }
        push(ALONE);
        return true;
    }

    /** Moves to the next item; false at the end of the list, which it leaves. */
    public final boolean nextItem() {
        if ((entered & 1) == ALONE) {
            pop();
            return false;
        }
        return advance();
    }

    private boolean advance() {
        if (json.nextItem()) {
            return true;
        }
        pop();
        return false;
    }

    /**
     * Enters the resource at which the cursor stands and gives its type, empty when it names none; null when there is
     * no resource to enter. The type may stand behind other elements, for JSON does not order them.
     */
    public final @Nullable String enterResource() {
        if (!enter()) {
            return null;
        }
        if (!json.hasMembers()) {
            leaveRest();
            return null;
        }
        String type = json.find(RESOURCE_TYPE);
        broken |= type == null || type.isEmpty();
        return type == null ? "" : type;
    }

    private void push(int how) {
        entered = (entered << 1) | how;
    }

    private int pop() {
        int how = (int) (entered & 1);
        entered >>>= 1;
        return how;
    }
}
