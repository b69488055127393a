package org.rachis.app;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Drops the rest of a body whose request was refused before its end, so that its sender sees the answer; but for so long
 * only, and so many bytes. The container would go on for as long as anything drips.
 */
final class UnreadBodies extends ValveBase {

    private static final long MOST_BYTES = 256L * 1024 * 1024;

    private final Duration atMost;

    UnreadBodies(Duration atMost) {
        super(true);
        this.atMost = atMost;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        // Who asked first whether to send, and was refused, sends nothing: the container knows that case.
        if (!request.isAsync() && !request.getCoyoteRequest().hasExpectation() && !isRead(request)) {
            response.finishResponse();
            if (!drop(request.getCoyoteRequest())) {
                request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }

    private static boolean isRead(Request request) {
        AtomicBoolean read = new AtomicBoolean();
        request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return read.get();
    }

    /** Whether the end was reached in time. The stream that the service was given is closed; what lies under it is not. */
    private boolean drop(org.apache.coyote.Request rest) {
        long start = System.nanoTime();
        Chunk chunk = new Chunk();
        long dropped = 0;
        try {
            for (int count = rest.doRead(chunk); count >= 0; count = rest.doRead(chunk)) {
                dropped += count;
                if (dropped > MOST_BYTES || System.nanoTime() - start > atMost.toNanos()) {
                    return false;
                }
            }
            return true;
        } catch (IOException gone) {
            // The sender is silent or has hung up: there is nobody left to answer.
            return false;
        }
    }

    /** The container hands over a buffer of its own with what has come. */
    private static final class Chunk implements ApplicationBufferHandler {

        private ByteBuffer bytes = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // The buffers are the container's, and large enough.
        }
    }
}
