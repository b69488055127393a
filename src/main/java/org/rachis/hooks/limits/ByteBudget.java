package org.rachis.hooks.limits;

import java.util.concurrent.atomic.AtomicLong;
import org.rachis.hooks.errors.Fault;
import org.rachis.hooks.errors.Refusal;

/** The memory that all bodies together may take while they are received and read. */
public final class ByteBudget {

    private final AtomicLong left;

    public ByteBudget(long bytes) {
        this.left = new AtomicLong(bytes);
    }

    /** A body's share of it, which is given back when it is closed. */
    public Share share() {
        return new Share();
    }

    /** What one body has taken so far. It belongs to one thread. */
    public final class Share implements AutoCloseable {

        private long taken;

        /** Takes as many bytes in all; refuses the call (503) when there are not so many left. */
        public void growTo(long bytes) {
            long more = bytes - taken;
            if (left.addAndGet(-more) < 0) {
                left.addAndGet(more);
                throw new Refusal(Fault.OVERLOADED);
            }
            taken = bytes;
        }

        @Override
        public void close() {
            left.addAndGet(taken);
            taken = 0;
        }
    }
}
