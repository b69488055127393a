package org.rachis.fhir.json;

import java.io.StringWriter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rachis.facts.Moment;
import org.rachis.terminology.Code;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

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

    /** What it is given passed the limits of another parser already. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final TextPool pool = new TextPool();

    public Cursor(JsonParser parser) {
        super(parser);
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
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    public boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    public boolean isString() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    /** The current value as JSON, every number as it was written. */
    public String json() {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            generator.copyCurrentStructureExact(parser);
        }
        return out.toString();
    }

    /** A cursor at the start of JSON that {@link #json} gave. */
    public static Cursor over(String json) {
        JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json);
        parser.nextToken();
        return new Cursor(parser);
    }

    /** Steps over the current value. */
    public void skip() {
        parser.skipChildren();
    }

    /** Steps over the current value, which is not what it should be. */
    public void refuse() {
        broken = true;
        parser.skipChildren();
    }

    /** The text at the cursor; empty when there is none. Numbers are taken as written. */
    public String text() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            return pool.text(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
        }
        if (token != null && token.isNumeric()) {
            return parser.getString();
        }
        if (token != JsonToken.VALUE_NULL) {
            refuse();
        }
        return "";
    }

    /** A text that is hardly repeated, such as an id: it takes no place in the memory for texts. */
    public String rareText() {
        return isString() ? parser.getString() : text();
    }

    /** Whether the text at the cursor begins so; asked before it is read as a text. */
    public boolean textStartsWith(String beginning) {
        if (!isString() || parser.getStringLength() < beginning.length()) {
            return false;
        }
        char[] characters = parser.getStringCharacters();
        int offset = parser.getStringOffset();
        for (int i = 0; i < beginning.length(); i++) {
            if (characters[offset + i] != beginning.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The date, dateTime or instant at the cursor; null when there is none. */
    public @Nullable Moment moment() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL || (isString() && parser.getStringLength() == 0)) {
            return null;
        }
        if (!isString() && (token == null || !token.isNumeric())) {
            refuse();
            return null;
        }
        Moment moment =
                FhirDates.parse(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
        broken |= moment == null;
        return moment;
    }

    /** The decimal at the cursor, also when it was sent as a string; NaN when there is none, or one beyond all measure. */
    public double decimal() {
        JsonToken token = parser.currentToken();
        if (token != null && token.isNumeric()) {
            return finite(parser.getDoubleValue());
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
        JsonToken token = parser.currentToken();
        if (token != null && token.isBoolean()) {
            return token == JsonToken.VALUE_TRUE;
        }
        String text = text();
        broken |= !(text.isEmpty() || text.equals("true") || text.equals("false"));
        return text.isEmpty() ? null : text.equals("true");
    }

    /** The code, the same object for the same coding while it is remembered. */
    public Code code(String system, String code, String display) {
        return pool.code(system, code, display);
    }
}
