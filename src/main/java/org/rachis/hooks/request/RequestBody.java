package org.rachis.hooks.request;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The first {@code length} bytes are the body; the array may be longer, so that a large chart is not copied again. */
record RequestBody(byte[] bytes, int length) {

    /** The body in an encoding that a JSON parser knows: as it is when it is Unicode, recoded when it is not. */
    RequestBody unicode(Charset charset) {
        String name = charset.name();
        if (name.startsWith("UTF-") || charset.equals(StandardCharsets.US_ASCII)) {
            return this;
        }
        byte[] recoded = new String(bytes, 0, length, charset).getBytes(StandardCharsets.UTF_8);
        return new RequestBody(recoded, recoded.length);
    }
}
