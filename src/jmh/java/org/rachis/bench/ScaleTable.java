package org.rachis.bench;

import org.rachis.bench.body.Bodies;
import org.rachis.bench.measure.LoadGenerator;
import org.rachis.bench.measure.Spread;
import org.rachis.bench.server.RachisProcess;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Charts from 10 KB to 20 MB: time and memory for each byte, and whether they stay the same; and what happens when 64
 * callers at once send 5 MB each to a service of 512 MB.
 */
public final class ScaleTable {

    private static final double KB = 1_000;
    private static final int MB = 1_000_000;
    private static final int MEDIUM = 500_000;
    private static final int LARGEST = 20 * MB;
    private static final List<Integer> SIZES = List.of(10_000, 100_000, MEDIUM, 2 * MB, 5 * MB, LARGEST);

    private static final Duration WARMING = Duration.ofMillis(800);
    private static final int WARMING_ROUNDS = 4;
    private static final Duration ROUND = Duration.ofMillis(150);
    private static final int ROUNDS = 7;

    private static final double MOST_DRIFT = 1.15;
    private static final int CALLERS = 64;

    private final PatientView patientView;
    private final Report report = new Report();

    private ScaleTable(PatientView patientView) {
        this.patientView = patientView;
    }

    public static void main(String[] arguments) throws Exception {
        ScaleTable table = new ScaleTable(PatientView.load());
        table.sizes();
        table.crowd();
        table.report.end();
    }

    private void sizes() throws Exception {
        Map<Integer, SizedChart> charts = new LinkedHashMap<>();
        for (int size : SIZES) {
            charts.put(size, new SizedChart(Bodies.sized("large", size), patientView));
        }
        for (int round = 0; round < WARMING_ROUNDS; round++) {
            charts.values().forEach(chart -> chart.work(WARMING));
        }
        charts.values().forEach(SizedChart::forget);
        for (int round = 0; round < ROUNDS; round++) {
            charts.values().forEach(chart -> chart.work(ROUND));
        }
        report.line("| body, KB | resources | floor, ns a byte | Rachis, ns a byte | fastest to slowest | of the floor "
                + "| KB allocated | KB in use beside the body | of the body |");
        report.line("|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        double mostInUse = 0;
        for (SizedChart chart : charts.values()) {
            double inUse = row(chart);
            mostInUse = chart.bytes() < MEDIUM / 2 ? mostInUse : Math.max(mostInUse, inUse);
        }
        goals(charts.get(MEDIUM), charts.get(LARGEST), mostInUse);
    }

    /** The memory in use beside the body, as a share of the body. */
    private double row(SizedChart chart) throws InterruptedException {
        Spread floor = chart.floorNanosOfAByte();
        Spread rachis = chart.rachisNanosOfAByte();
        double inUse = chart.inUse();
        report.line(
                "| %,.0f | %,d | %.2f | %.2f | %.2f to %.2f | %.2f | %,.0f | %,.0f | %.2f |",
                chart.bytes() / KB,
                chart.resources(),
                floor.median(),
                rachis.median(),
                rachis.least(),
                rachis.most(),
                rachis.median() / floor.median(),
                chart.allocated() / KB,
                inUse / KB,
                inUse / chart.bytes());
        return inUse / chart.bytes();
    }

    private void goals(SizedChart medium, SizedChart largest, double mostInUse) {
        double ofMedium = medium.rachisNanosOfAByte().median();
        double ofLargest = largest.rachisNanosOfAByte().median();
        report.goal(
                "time a byte, 20 MB beside 500 KB",
                "%.2f and %.2f ns, %.2f times".formatted(ofLargest, ofMedium, ofLargest / ofMedium),
                "%.2f × the floor at 20 MB"
                        .formatted(ofLargest / largest.floorNanosOfAByte().median()),
                "at most %.2f times".formatted(MOST_DRIFT),
                ofLargest / ofMedium <= MOST_DRIFT);
        report.goal(
                "memory in use for a call beside its body, 500 KB to 20 MB",
                "%.2f × the body".formatted(mostInUse),
                "",
                "far below 3 × the body",
                mostInUse < 1);
    }

    private void crowd() throws Exception {
        byte[] body = Bodies.sized("large", 5 * MB);
        report.line("");
        report.line("| callers of 5 MB, 512 MB for Java | answered at once | answered in the end | sent away "
                + "| seconds in all | most resident, MB | out of memory |");
        report.line("|--:|--:|--:|--:|--:|--:|---|");
        List<String> flags = Stream.concat(RachisProcess.documented().stream(), Stream.of("-Xmx512m"))
                .toList();
        try (RachisProcess rachis = RachisProcess.start(flags);
                LoadGenerator client = new LoadGenerator()) {
            Crowd.Outcome outcome = new Crowd(CALLERS, client, rachis.awaitReady(), body).send();
            boolean broke = rachis.ranOutOfMemory();
            report.line(
                    "| %d | %d | %d | %d | %.1f | %d | %s |",
                    CALLERS,
                    outcome.answeredAtOnce(),
                    outcome.answered(),
                    outcome.sentAway(),
                    outcome.seconds(),
                    rachis.megabytes("VmHWM"),
                    broke ? "yes" : "no");
            report.goal(
                    "64 callers of 5 MB at once in 512 MB",
                    outcome.answered() + " answered, " + outcome.answeredAtOnce() + " of them at once",
                    "sent away with 503 and came again: " + outcome.sentAway(),
                    "all answered, never out of memory",
                    outcome.answered() == CALLERS && !broke);
        }
    }
}
