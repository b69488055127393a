package org.rachis.hooks.request;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import org.rachis.hooks.errors.Fault;
import org.rachis.hooks.errors.Refusal;
import org.rachis.hooks.limits.ByteBudget;

/**
 * Reads a body up to the limits. Memory grows with the bytes that have come, not with those that were announced, so that
 * a large Content-Length alone costs nothing; and time is that of the whole body, so that a sender who drips is not waited
 * for.
 */
final class BodyReader {

    private static final int FIRST_BYTES = 64 * 1024;
    private static final int TRUSTED_LENGTH = 1024 * 1024;

    private final BodyLimits limits;

    BodyReader(BodyLimits limits) {
        this.limits = limits;
    }

    /** The share of the budget that the body takes, which its caller gives back when it is done with the body. */
    ByteBudget.Share share() {
        return limits.budget().share();
    }

    RequestBody read(HttpServletRequest request, ByteBudget.Share share) {
        long announced = request.getContentLengthLong();
        if (announced > limits.maxBytes()) {
            throw new Refusal(Fault.BODY_TOO_LARGE);
        }
        try {
            return read(request.getInputStream(), announced, share);
        } catch (IOException e) {
            boolean silent = e instanceof SocketTimeoutException || e.getCause() instanceof SocketTimeoutException;
            throw new Refusal(silent ? Fault.BODY_TOO_SLOW : Fault.BODY_CUT_SHORT, e);
        }
    }

    private RequestBody read(InputStream in, long announced, ByteBudget.Share share) throws IOException {
        long start = System.nanoTime();
        // One byte more than announced, so that the end is seen without growing.
        long most = 1 + (announced < 0 ? limits.maxBytes() : announced);
        int size = (int) Math.min(most, announced < 0 ? FIRST_BYTES : TRUSTED_LENGTH + 1L);
        share.growTo(size);
        byte[] bytes = new byte[size];
        int length = 0;
        int count = in.read(bytes, length, bytes.length - length);
        while (count >= 0) {
            length += count;
            if (length > limits.maxBytes()) {
                throw new Refusal(Fault.BODY_TOO_LARGE);
            }
            if (System.nanoTime() - start > limits.within().toNanos()) {
                throw new Refusal(Fault.BODY_TOO_SLOW);
            }
            if (length == bytes.length) {
                int larger = (int) Math.min(2L * length, most);
                share.growTo(larger);
                bytes = Arrays.copyOf(bytes, larger);
            }
            count = in.read(bytes, length, bytes.length - length);
        }
        return new RequestBody(bytes, length);
    }
}
