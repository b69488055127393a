package org.rachis.hooks.request;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.rachis.hooks.errors.Fault;
import org.rachis.hooks.errors.Refusal;

/**
 * Reads a body up to the limit. Memory grows with the bytes that have come, not with those that were announced, so that
 * a large Content-Length alone costs nothing.
 */
final class BodyReader {

    private static final int FIRST_BYTES = 64 * 1024;
    private static final int TRUSTED_LENGTH = 1024 * 1024;

    private final int maxBytes;

    BodyReader(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    RequestBody read(HttpServletRequest request) {
        long announced = request.getContentLengthLong();
        if (announced > maxBytes) {
            throw new Refusal(Fault.BODY_TOO_LARGE);
        }
        try {
            return read(request.getInputStream(), announced);
        } catch (IOException e) {
            throw new Refusal(Fault.BODY_CUT_SHORT, e);
        }
    }

    private RequestBody read(InputStream in, long announced) throws IOException {
        // One byte more than announced, so that the end is seen without growing.
        byte[] bytes = new byte[announced < 0 ? FIRST_BYTES : (int) Math.min(announced, TRUSTED_LENGTH) + 1];
        int length = 0;
        int count = in.read(bytes, length, bytes.length - length);
        while (count >= 0) {
            length += count;
            if (length > maxBytes) {
                throw new Refusal(Fault.BODY_TOO_LARGE);
            }
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(2L * length, maxBytes + 1L));
            }
            count = in.read(bytes, length, bytes.length - length);
        }
        return new RequestBody(bytes, length);
    }
}
