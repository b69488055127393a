package org.rachis.bench.measure;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.apache.http.HttpResponse;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

/** The client of measurements over HTTP: so many calls at a time, each as soon as its caller has had an answer. */
public final class LoadGenerator implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 64;

    private final CloseableHttpClient client = HttpClients.custom()
            .disableAutomaticRetries()
            .setMaxConnTotal(MOST_CONNECTIONS)
            .setMaxConnPerRoute(MOST_CONNECTIONS)
            .build();

    /** The same call again and again, for so long. */
    public Load during(Duration time, int atOnce, Call call) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        return load(atOnce, number -> System.nanoTime() < end, number -> call);
    }

    /** So many calls, each with a body of its own. */
    public Load calls(int count, int atOnce, IntFunction<Call> calls) throws Exception {
        return load(atOnce, number -> number < count, calls);
    }

    /** The answer, whatever its status; its body is read and left out. */
    public HttpResponse send(Call call) throws IOException {
        try (CloseableHttpResponse answer = client.execute(call.request())) {
            EntityUtils.consume(answer.getEntity());
            return answer;
        }
    }

    /** The text of an answer. */
    public String text(Call call) throws IOException {
        try (CloseableHttpResponse answer = client.execute(call.request())) {
            return EntityUtils.toString(answer.getEntity());
        }
    }

    /** How long a call took that was answered with 200, in nanoseconds; another answer ends the measurement. */
    public long nanos(Call call) throws IOException {
        long start = System.nanoTime();
        HttpResponse answer = send(call);
        long took = System.nanoTime() - start;
        if (answer.getStatusLine().getStatusCode() != 200) {
            throw new IllegalStateException(call.address() + " answered with " + answer.getStatusLine());
        }
        return took;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private Load load(int atOnce, IntPredicate wanted, IntFunction<Call> calls) throws Exception {
        AtomicInteger next = new AtomicInteger();
        return Load.of(Executors.newVirtualThreadPerTaskExecutor(), atOnce, () -> call(next, wanted, calls));
    }

    private List<Long> call(AtomicInteger next, IntPredicate wanted, IntFunction<Call> calls)
            throws IOException {
        List<Long> nanos = new ArrayList<>();
        for (int number = next.getAndIncrement(); wanted.test(number); number = next.getAndIncrement()) {
            nanos.add(nanos(calls.apply(number)));
        }
        return nanos;
    }
}
