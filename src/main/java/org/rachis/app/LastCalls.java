package org.rachis.app;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/**
 * The first step of stopping: for a moment the door stays open, and every answer says that its connection is closing. Without
 * it a caller who keeps connections would find one closed just as he sends the next call, and not know what became of it.
 */
final class LastCalls implements SmartLifecycle {

    private final Duration moment;
    private volatile boolean running;

    LastCalls(Duration moment) {
        this.moment = moment;
    }

    @Override
    public void start() {
        running = true;
    }

    /** Calls are refused since the server announced its end, which it does before it stops anything. */
    @Override
    public void stop() {
        running = false;
        try {
            Thread.sleep(moment);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** What is last to start is first to stop. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
