package org.rachis.bench;

import org.rachis.bench.measure.Call;
import org.rachis.bench.measure.LoadGenerator;
import org.rachis.bench.server.RachisServer;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.http.HttpResponse;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;

/**
 * Many callers who send a large chart at the same time: none sends the second half before all have sent the first. Who is sent
 * away with 503 comes again after as long as that asks.
 */
final class Crowd {

    private static final int MOST_TRIES = 30;
    private static final Duration A_WHILE = Duration.ofSeconds(1);

    private final int callers;
    private final LoadGenerator client;
    private final int port;
    private final byte[] body;
    private final CountDownLatch halfway;

    /** So many callers, each with this body. */
    Crowd(int callers, LoadGenerator client, int port, byte[] body) {
        this.callers = callers;
        this.client = client;
        this.port = port;
        this.body = body;
        this.halfway = new CountDownLatch(callers);
    }

    /** What all callers met, and how long it took until the last of them was done. */
    record Outcome(List<Caller> callers, double seconds) {

        long answered() {
            return callers.stream().filter(caller -> caller.status() == 200).count();
        }

        long answeredAtOnce() {
            return callers.stream()
                    .filter(caller -> caller.status() == 200 && caller.sentAway() == 0)
                    .count();
        }

        int sentAway() {
            return callers.stream().mapToInt(Caller::sentAway).sum();
        }
    }

    /** How often a caller was sent away with 503, and how the call was answered at last. */
    private record Caller(int sentAway, int status) {}

    Outcome send() throws Exception {
        List<Caller> met = new ArrayList<>();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Caller>> calls = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                calls.add(threads.submit(this::call));
            }
            for (Future<Caller> each : calls) {
                met.add(each.get());
            }
        }
        return new Outcome(met, (System.nanoTime() - start) / 1e9);
    }

    private Caller call() throws IOException, InterruptedException {
        HttpResponse answer = client.send(new Call(Call.address(port, RachisServer.PATH), new Halfway()));
        int sentAway = 0;
        while (status(answer) == 503 && sentAway < MOST_TRIES) {
            sentAway++;
            Thread.sleep(Duration.ofSeconds(
                    Long.parseLong(answer.getFirstHeader("Retry-After").getValue())));
            answer = client.send(Call.to(port, RachisServer.PATH, body));
        }
        return new Caller(sentAway, status(answer));
    }

    private static int status(HttpResponse answer) {
        return answer.getStatusLine().getStatusCode();
    }

    /** The body, with a wait for all others in the middle. */
    private final class Halfway extends ByteArrayEntity {

        Halfway() {
            super(body, ContentType.APPLICATION_JSON);
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(body, 0, body.length / 2);
            out.flush();
            halfway.countDown();
            try {
                halfway.await();
                // What was sent may still lie with the system; the service shall have read it.
                Thread.sleep(A_WHILE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
            out.write(body, body.length / 2, body.length - body.length / 2);
        }
    }
}
