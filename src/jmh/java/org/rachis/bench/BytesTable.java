package org.rachis.bench;

import org.rachis.bench.body.Bodies;
import org.rachis.bench.measure.CpuTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs the benchmark and prints one table. It counts processor time, takes the median of the iterations of each
 * measurement, and shows the spread from the fastest to the slowest, so that a busy machine is seen and does little harm.
 */
public final class BytesTable {

    private static final String ALLOCATION = "gc.alloc.rate.norm";

    private static final double TIMES_THE_FLOOR = 1.5;
    private static final double JUDGING_MICROS = 60;

    private BytesTable() {}

    /** One measurement: microseconds of processor time and bytes an operation. */
    private record Measured(double median, double least, double most, double bytes) {

        static Measured of(RunResult run) {
            Statistics micros = run.getSecondaryResults().get(CpuTime.MICROS).getStatistics();
            double bytes = run.getSecondaryResults().get(ALLOCATION).getScore();
            return new Measured(micros.getPercentile(50), micros.getMin(), micros.getMax(), bytes);
        }
    }

    /** Arguments, if any, name the bodies to measure; without any, all are. */
    public static void main(String[] arguments) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include(PatientViewBenchmark.class.getName()).addProfiler(GCProfiler.class).addProfiler(CpuTime.class);
        if (arguments.length > 0) {
            options.param("body", arguments);
        }
        Collection<RunResult> runs = new Runner(options.build()).run();
        Map<String, Map<String, Measured>> table = new LinkedHashMap<>();
        for (RunResult run : runs) {
            String label = run.getParams().getBenchmark();
            table.computeIfAbsent(run.getParams().getParam("body"), body -> new LinkedHashMap<>())
                    .put(label.substring(label.lastIndexOf('.') + 1), Measured.of(run));
        }
        print(table, new Report());
    }

    private static void print(Map<String, Map<String, Measured>> table, Report report) {
        report.line("| body | what | µs of processor time (median) | fastest to slowest | of the floor | KB allocated |");
        report.line("|---|---|--:|--:|--:|--:|");
        table.forEach((body, rows) -> {
            Measured floor = rows.get("floor");
            row(report, body, "floor: Jackson tokenises", floor, floor);
            row(report, body, "Rachis: bytes to bytes", rows.get("rachis"), floor);
            row(report, body, "HAPI parses", rows.get("hapi"), floor);
            goal(report, body, rows.get("rachis").median(), floor.median());
        });
        report.end();
    }

    private static void row(Report report, String body, String what, Measured measured, Measured floor) {
        report.line(
                "| %s | %s | %,.0f | %,.0f to %,.0f | %.2f | %,.0f |",
                body,
                what,
                measured.median(),
                measured.least(),
                measured.most(),
                measured.median() / floor.median(),
                measured.bytes() / 1024);
    }

    /** A small chart has little to read, and judging it costs what judging any chart costs. */
    private static void goal(Report report, String body, double rachis, double floor) {
        String what = "bytes to bytes, " + body + " body";
        String measured = "%,.0f µs".formatted(rachis);
        String beside = "%.2f × the floor".formatted(rachis / floor);
        if (body.equals(Bodies.POSITIVE)) {
            report.withoutGoal(what, measured, beside);
            return;
        }
        double judging = body.equals("small") ? JUDGING_MICROS : 0;
        report.goal(
                what,
                measured,
                beside,
                "at most " + (judging > 0 ? "60 µs + " : "") + TIMES_THE_FLOOR + " × the floor",
                rachis <= judging + TIMES_THE_FLOOR * floor);
    }
}
