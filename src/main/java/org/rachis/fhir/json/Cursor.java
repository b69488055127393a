package org.rachis.fhir.json;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rachis.facts.value.Moment;
import org.rachis.json.JsonKind;
import org.rachis.json.JsonScanner;
import org.rachis.terminology.Code;

/**
 * Walks through FHIR JSON once, forward. It forgives what servers are known to send: an object where a list is due, a
 * list of one where an object is due, nulls and empty strings. What it cannot forgive it marks as broken and steps
 * over, so that whoever reads an entry always ends behind it and asks {@link #broken} then.
 *
 * <p>Use: {@code if (in.enter()) for (name = in.next(); name != null; name = in.next()) …}, and read or skip
 * the value at each name; for lists {@code for (more = in.firstItem(); more; more = in.nextItem()) …}. Neither loop may
 * be left early, because its end is what closes the object or the list.
 */
public final class Cursor extends Traversal {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,2})?");

    private final CodePool codes = new CodePool();
    private final FhirDates dates = new FhirDates();

    public Cursor(JsonScanner json) {
        super(json);
    }

    /** Whether something unreadable was met since the last {@link #mend}. */
    public boolean broken() {
        return broken;
    }

    /** Marks what is being read as unreadable. */
    public void markBroken() {
        broken = true;
    }

    /** Forgets what was broken, before the next entry. */
    public void mend() {
        broken = false;
    }

    public boolean isNull() {
        return json.kind() == JsonKind.NULL;
    }

    public boolean isObject() {
        return json.kind() == JsonKind.OBJECT;
    }

    public boolean isString() {
        return json.kind() == JsonKind.TEXT;
    }

    /** The current value as JSON, as it was written. */
    public String json() {
        return json.json();
    }

    /** A cursor at the start of JSON that {@link #json} gave. */
    public static Cursor over(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return over(bytes, bytes.length);
    }

    /** A cursor at the start of the first {@code length} bytes, which hold some value. */
    public static Cursor over(byte[] bytes, int length) {
        JsonScanner scanner = JsonScanner.over(bytes, length);
        scanner.start();
        return new Cursor(scanner);
    }

    /** Steps over the current value. */
    public void skip() {
        json.skip();
    }

    /** Steps over the current value, which is not what it should be. */
    public void refuse() {
        broken = true;
        json.skip();
    }

    /** The text at the cursor; empty when there is none. Numbers are taken as written. */
    public String text() {
        return switch (json.kind()) {
            case TEXT -> json.text();
            case NUMBER -> json.json();
            case NULL -> "";
            default -> {
                refuse();
                yield "";
            }
        };
    }

    /** A text that is hardly repeated, such as an id: it takes no place in the memory for texts. */
    public String rareText() {
        return isString() ? json.rareText() : text();
    }

    /** Whether the text at the cursor begins so; asked before it is read as a text. */
    public boolean textStartsWith(String beginning) {
        return isString() && json.startsWith(beginning);
    }

    /** The date, dateTime or instant at the cursor; null when there is none. */
    public @Nullable Moment moment() {
        if (isNull() || (isString() && json.isEmptyText())) {
            return null;
        }
        if (!isString() && json.kind() != JsonKind.NUMBER) {
            refuse();
            return null;
        }
        Moment moment = json.read(dates);
        broken |= moment == null;
        return moment;
    }

    /** The decimal at the cursor, also when it was sent as a string; NaN when there is none, or one beyond all measure. */
    public double decimal() {
        if (json.kind() == JsonKind.NUMBER) {
            return finite(json.number());
        }
        String text = text();
        if (text.isEmpty()) {
            return Double.NaN;
        }
        return finite(DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN);
    }

    private double finite(double number) {
        if (Double.isFinite(number)) {
            return number;
        }
        broken = true;
        return Double.NaN;
    }

    /** Whether the boolean at the cursor is true, also when it was sent as a string; null when there is none. */
    public @Nullable Boolean flag() {
        JsonKind kind = json.kind();
        if (kind == JsonKind.TRUE || kind == JsonKind.FALSE) {
            return kind == JsonKind.TRUE;
        }
        String text = text();
        broken |= !(text.isEmpty() || text.equals("true") || text.equals("false"));
        return text.isEmpty() ? null : text.equals("true");
    }

    /** What the reading makes of the object at the cursor, read once when it comes again with the same bytes. */
    public <T> T once(Class<T> type, Function<Cursor, T> reading) {
        T known = json.again(type);
        if (known != null) {
            return known;
        }
        int place = json.place();
        boolean before = broken;
        broken = false;
        T made = reading.apply(this);
        if (!broken) {
            json.remember(place, made);
        }
        broken |= before;
        return made;
    }

    /** The code, the same object for the same coding while it is remembered. */
    public Code code(String system, String code, String display) {
        return codes.code(system, code, display);
    }
}
