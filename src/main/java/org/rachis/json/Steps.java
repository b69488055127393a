package org.rachis.json;

import org.jspecify.annotations.Nullable;

/** The part of {@link JsonScanner} that moves from value to value. */
abstract sealed class Steps extends Grammar permits JsonScanner {

    /** There is no further member; the object has been left. */
    public static final int END = -2;

    protected static final int NOWHERE = -1;

    /** The first byte that was not gone past, and the first of the value at which it stands; equal until that is read. */
    protected int at;

    protected int value = NOWHERE;
    protected JsonKind kind = JsonKind.NULL;
    private final Repeats repeats;
    private final Successors successors;
    private boolean opened;
    private int visited;

    protected Steps(byte[] bytes, int end, int first) {
        super(bytes, end);
        this.at = first;
        this.repeats = new Repeats(bytes, end);
        this.successors = new Successors(bytes, end);
    }

    /** Moves to the value of the document; false when there is none. */
    public final boolean start() {
        int first = afterSpace(at);
        if (first == end) {
            return false;
        }
        stand(first);
        return true;
    }

    /** Whether only white space is behind the value of the document; no when another value is. */
    public final boolean isFinished() {
        int next = afterSpace(afterCurrent());
        return next == end || afterValue(next) < next;
    }

    /** At how many values it has stood so far: work that no stopwatch has to measure. */
    public final int visited() {
        return visited;
    }

    /** What the value is at which it stands. */
    public final JsonKind kind() {
        return kind;
    }

    /** Enters the object or the list at which it stands. */
    public final void enter() {
        deepen(value);
        at = value + 1;
        value = NOWHERE;
        opened = true;
    }

    /** Moves to the value of the next member and tells its name's place in the table; {@link #END} leaves the object. */
    public final int next(NameTable names) {
        int from = afterCurrent();
        int slot = successors.slot(depth, opened);
        int length = successors.length(slot, names, from);
        if (length > 0) {
            stand(afterSpace(from + length));
            return successors.take(slot);
        }
        int quote = member(from);
        if (quote == NOWHERE) {
            return END;
        }
        int found = named(names, quote + 1);
        successors.keep(slot, names, from, value, found);
        return found;
    }

    private int named(NameTable names, int from) {
        if (from + Words.SIZE <= end) {
            long word = Words.at(bytes, from);
            int length = Words.plainBytes(word);
            if (length < Words.SIZE && bytes[from + length] == '"') {
                stand(afterColon(from, from + length + 1));
                return names.find(Words.first(word, length), bytes, from, length);
            }
        }
        return nextLong(names, from);
    }

    private int nextLong(NameTable names, int from) {
        int to = Words.plainEnd(bytes, from, end);
        int found;
        if (byteAt(to) == '"') {
            found = names.find(bytes, from, to);
        } else {
            to = JsonText.after(bytes, to, end) - 1;
            found = names.find(JsonText.decoded(bytes, from, to));
        }
        stand(afterColon(from, to + 1));
        return found;
    }

    /** Moves to the value of the next member and tells its name; null leaves the object. */
    public final @Nullable String nextName() {
        int quote = member(afterCurrent());
        if (quote == NOWHERE) {
            return null;
        }
        int to = afterText(quote) - 1;
        stand(afterColon(quote + 1, to + 1));
        return JsonText.decoded(bytes, quote + 1, to);
    }

    /** Moves to the next item; false leaves the list. */
    public final boolean nextItem() {
        int next = afterSpace(afterCurrent());
        byte found = byteAt(next);
        if (found == ']') {
            leave(next + 1);
            return false;
        }
        stand(opened ? next : afterComma(next, found));
        return true;
    }

    /** Steps over the rest of the entered object, and leaves it. */
    public final void leaveRest() {
        int quote = member(afterCurrent());
        if (quote != NOWHERE) {
            leave(afterMembers(quote));
        }
    }

    /** Whether the object that was just entered has any member. */
    public final boolean hasMembers() {
        return byteAt(afterSpace(at)) != '}';
    }

    /**
     * The first text that is a member of that name of the object that was just entered; null when there is none. Members
     * before it are yet to come then, and it comes again with them.
     */
    public final @Nullable String find(NameTable name) {
        int first = at;
        int level = depth;
        int found = next(name);
        if (found == 0 && kind == JsonKind.TEXT) {
            return text();
        }
        String text = null;
        while (found != END && text == null) {
            text = found == 0 && kind == JsonKind.TEXT ? text() : null;
            found = text == null ? next(name) : found;
        }
        at = first;
        value = NOWHERE;
        opened = true;
        depth = level;
        return text;
    }

    /** The text at which it stands: the same String for the same text, while it is remembered. */
    public abstract String text();

    /** Steps over the value at which it stands. */
    public final void skip() {
        at = afterCurrent();
    }

    /** What was {@link #remember}ed of an object with the same bytes as that at which it stands; it has been read then. */
    public final <T> @Nullable T again(Class<T> type) {
        int slot = repeats.slot(value);
        int length = repeats.length(slot, value);
        if (length == 0 || !type.isInstance(repeats.made(slot))) {
            return null;
        }
        at = value + length;
        return type.cast(repeats.made(slot));
    }

    /** Where the value begins at which it stands. */
    public final int place() {
        return value;
    }

    /** Keeps what was made of the bytes from there on, and of nothing else, which have just been read. */
    public final void remember(int place, Object made) {
        repeats.keep(repeats.slot(place), place, at, made);
    }

    private int afterCurrent() {
        if (at != value) {
            return at;
        }
        return kind == JsonKind.OBJECT || kind == JsonKind.LIST ? afterNested() : afterValue(value);
    }

    private int afterNested() {
        int slot = repeats.slot(value);
        int length = repeats.length(slot, value);
        if (length > 0) {
            return value + length;
        }
        int next = afterValue(value);
        repeats.keep(slot, value, next, null);
        return next;
    }

    /** The quote before the next member's name; leaves the object when there is none. */
    private int member(int from) {
        int next = afterSpace(from);
        byte found = byteAt(next);
        if (found == '}') {
            leave(next + 1);
            return NOWHERE;
        }
        int quote = opened ? next : afterComma(next, found);
        if (byteAt(quote) != '"') {
            throw UnreadableJson.malformed(quote);
        }
        return quote;
    }

    private void stand(int place) {
        kind = kindAt(place);
        value = place;
        at = place;
        opened = false;
        visited++;
    }

    private void leave(int place) {
        depth--;
        at = place;
        value = NOWHERE;
        opened = false;
    }
}
