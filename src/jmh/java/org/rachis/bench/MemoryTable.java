package org.rachis.bench;

import org.rachis.bench.body.Bodies;
import org.rachis.bench.body.OwnPatients;
import org.rachis.bench.measure.Call;
import org.rachis.bench.measure.Load;
import org.rachis.bench.measure.LoadGenerator;
import org.rachis.bench.server.RachisProcess;
import org.rachis.bench.server.RachisServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much memory the service holds after 10,000 calls in a container of 768 MB, and how fast it is then, with the documented
 * flags and with others.
 */
public final class MemoryTable {

    private static final int CALLS = 10_000;
    private static final int AT_ONCE = 4;
    private static final int MOST_MEGABYTES = 300;

    private static final List<String> CHOICES = List.of("-XX:+UseCompactObjectHeaders", "-XX:ReservedCodeCacheSize=40m");
    private static final List<String> COLLECTORS = List.of("-XX:+UseG1GC", "-XX:+UseParallelGC", "-XX:+UseZGC");

    /** Java takes this for all the memory of the machine, and of it the share that the Dockerfile says. */
    private static final List<String> CONTAINER = List.of("-XX:MaxRAM=768m", "-XX:MaxRAMPercentage=60");

    private final List<OwnPatients> charts = new ArrayList<>();
    private final Report report = new Report();

    private MemoryTable() throws Exception {
        for (String name : List.of("small", "medium", Bodies.POSITIVE)) {
            charts.add(new OwnPatients(Bodies.named(name)));
        }
    }

    /** Arguments, if any, are flags to measure instead of the choices. */
    public static void main(String[] arguments) throws Exception {
        MemoryTable table = new MemoryTable();
        table.report.line("| flags | resident, MB | most resident, MB | calls a second | median, ms | 99 of 100 below, ms "
                + "| ms of processor a call |");
        table.report.line("|---|--:|--:|--:|--:|--:|--:|");
        if (arguments.length > 0) {
            table.measure(List.of(arguments));
        } else {
            table.goal(table.measure(RachisProcess.documented()));
            table.measure(List.of("-XX:+UseCompactObjectHeaders", "-XX:+UseSerialGC"));
            for (String flag : CHOICES) {
                table.measure(documentedWithout(flag));
            }
            table.measure(documentedWithout("-XX:Tier"));
            for (String collector : COLLECTORS) {
                table.measure(documentedWith(collector));
            }
        }
        table.report.end();
    }

    private static List<String> documentedWithout(String start) throws IOException {
        return RachisProcess.documented().stream()
                .filter(each -> !each.startsWith(start))
                .toList();
    }

    private static List<String> documentedWith(String collector) throws IOException {
        return Stream.concat(Stream.of(collector), documentedWithout("-XX:+UseSerialGC").stream())
                .toList();
    }

    /** The megabytes that a service with these flags holds after the calls. */
    private long measure(List<String> flags) throws Exception {
        try (RachisProcess rachis = RachisProcess.start(
                        Stream.concat(CONTAINER.stream(), flags.stream()).toList());
                LoadGenerator client = new LoadGenerator()) {
            int port = rachis.awaitReady();
            client.calls(CALLS / 2, AT_ONCE, number -> call(port, number));
            Duration before = rachis.processorTime();
            Load warm = client.calls(CALLS / 2, AT_ONCE, number -> call(port, CALLS / 2 + number));
            double processor = rachis.processorTime().minus(before).toMillis() / (CALLS / 2.0);
            long resident = rachis.megabytes("VmRSS");
            report.line(
                    "| `%s` | %d | %d | %,.0f | %.1f | %.1f | %.2f |",
                    String.join(" ", flags),
                    resident,
                    rachis.megabytes("VmHWM"),
                    warm.perSecond(),
                    warm.median(),
                    warm.slowOneInAHundred(),
                    processor);
            return resident;
        }
    }

    private Call call(int port, int number) {
        return Call.to(port, RachisServer.PATH, charts.get(number % charts.size()).body(number));
    }

    private void goal(long resident) {
        report.goal(
                "resident memory after 10,000 calls",
                resident + " MB",
                "",
                "at most " + MOST_MEGABYTES + " MB",
                resident <= MOST_MEGABYTES);
    }
}
