package org.rachis.hooks.request;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.rachis.hooks.json.Json;
import org.rachis.json.JsonScanner;
import tools.jackson.core.JsonParser;

/**
 * The first {@code length} bytes are the body; the array may be longer, so that a large chart is not copied again. Both
 * are handed over and not changed after.
 */
public final class RequestBody {

    private final byte[] bytes;
    private final int length;

    public RequestBody(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    /** The body in an encoding that a JSON parser knows: as it is when it is Unicode, recoded when it is not. */
    RequestBody unicode(Charset charset) {
        if (charset.name().startsWith("UTF-") || charset.equals(StandardCharsets.US_ASCII)) {
            return this;
        }
        byte[] recoded = new String(bytes, 0, length, charset).getBytes(StandardCharsets.UTF_8);
        return new RequestBody(recoded, recoded.length);
    }

    JsonScanner scanner() {
        return JsonScanner.over(bytes, length);
    }

    JsonParser parser() {
        return Json.parser(bytes, length);
    }
}
