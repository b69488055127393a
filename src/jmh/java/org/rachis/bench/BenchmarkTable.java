package org.rachis.bench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
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
public final class BenchmarkTable {

    private static final String ALLOCATION = "gc.alloc.rate.norm";

    private BenchmarkTable() {}

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
        print(table);
    }

    private static void print(Map<String, Map<String, Measured>> table) {
        line("");
        line("| body | what | µs of processor time (median) | fastest to slowest | of the floor | KB allocated |");
        line("|---|---|--:|--:|--:|--:|");
        table.forEach((body, rows) -> {
            double floor = rows.get("floor").median();
            row(body, "a  floor: Jackson tokenises", rows.get("floor"), floor);
            row(body, "b  Rachis: bytes to bytes", rows.get("rachis"), floor);
            row(body, "c  HAPI parses", rows.get("hapi"), floor);
        });
    }

    private static void row(String body, String what, Measured measured, double floor) {
        line(String.format(
                Locale.ROOT,
                "| %s | %s | %,.0f | %,.0f to %,.0f | %.2f | %,.0f |",
                body,
                what,
                measured.median(),
                measured.least(),
                measured.most(),
                measured.median() / floor,
                measured.bytes() / 1024));
    }

    private static void line(String text) {
        System.out.println(text);
    }
}
