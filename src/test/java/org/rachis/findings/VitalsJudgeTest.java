package org.rachis.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rachis.catalog.Catalog;
import org.rachis.catalog.KnowledgeFiles;
import org.rachis.facts.Delivery;
import org.rachis.facts.Input;
import org.rachis.facts.kind.Fact;
import org.rachis.facts.kind.Measurement;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Provenance;
import org.rachis.facts.value.Quantity;
import org.rachis.facts.value.Result;
import org.rachis.terminology.Code;

class VitalsJudgeTest {

    private static final int READINGS = 40_000;

    /** A monitor may write a value each second: the time to judge must not grow with the square of them. */
    @Test
    void score_ofAMonitoredDay_isFoundAndDoesNotHang() throws IOException {
        Catalog.Loaded loaded = Catalog.load(KnowledgeFiles.fromDirectory(Path.of("")));
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < READINGS; i++) {
            facts.add(measured("8867-4", 72, "/min", i));
        }
        facts.add(measured("9279-1", 26, "/min", 100));
        facts.add(measured("8480-6", 95, "mm[Hg]", 200));
        facts.add(measured("8310-5", 39.2, "Cel", 300));
        Judge judge = Rules.of(loaded.knowledge(), loaded.valueSets()).judge(RandomCharts.of(facts, delivered()));

        Verdict verdict = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> judge.finding("news2High"));

        assertThat(verdict.evidenceOrNone()).hasSize(3);
    }

    private static Measurement measured(String loinc, double value, String unit, int secondsAgo) {
        return new Measurement(
                new Provenance("Observation", loinc + "-" + secondsAgo),
                new Concept(List.of(new Code("http://loinc.org", loinc, "")), ""),
                Optional.of(Moment.of(RandomCharts.AS_OF.minusSeconds(secondsAgo))),
                new Result.Numeric(new Quantity(value, unit), Result.Comparator.EXACTLY),
                List.of());
    }

    private static Map<Input, Delivery> delivered() {
        Map<Input, Delivery> deliveries = new EnumMap<>(Input.class);
        for (Input input : Input.values()) {
            deliveries.put(input, new Delivery(Delivery.State.COMPLETE, 1, 0, 0, 0));
        }
        return deliveries;
    }
}
