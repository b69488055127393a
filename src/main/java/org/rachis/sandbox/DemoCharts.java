package org.rachis.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.rachis.sandbox.fhir.Charts;
import org.rachis.sandbox.fhir.Shelf;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The fictional charts that come with Rachis, always of today: when the day changes, they are laid out anew. */
public final class DemoCharts implements Charts {

    private static final String FILES = "classpath:/sandbox/charts/*.json";

    private final Map<String, String> charts;
    private final InstantSource clock;
    private final Shelf shelf = new Shelf();
    private final ReentrantLock layingOut = new ReentrantLock();
    private volatile @Nullable LocalDate day;

    /** @param charts by the id of the patient */
    private DemoCharts(Map<String, String> charts, InstantSource clock) {
        this.charts = Map.copyOf(charts);
        this.clock = clock;
    }

    /**
     * The charts of the jar.
     *
     * @param clock the time as of which charts are judged, so that they are judged as they were meant
     */
    public static DemoCharts read(InstantSource clock) throws IOException {
        Map<String, String> charts = new HashMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
            String patient = String.valueOf(file.getFilename()).replace(".json", "");
            charts.put(patient, file.getContentAsString(StandardCharsets.UTF_8));
        }
        return new DemoCharts(charts, clock);
    }

    /** Whether a patient is one of those who come with Rachis. */
    public boolean areOf(String patientId) {
        return charts.containsKey(patientId);
    }

    @Override
    public Shelf shelf() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!today.equals(day)) {
            layingOut.lock();
            try {
                if (!today.equals(day)) {
                    shelf.layOut(charts.values().stream()
                            .map(chart -> ChartDates.dated(chart, now))
                            .toList());
                    day = today;
                }
            } finally {
                layingOut.unlock();
            }
        }
        return shelf;
    }
}
