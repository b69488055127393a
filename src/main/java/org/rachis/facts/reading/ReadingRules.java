package org.rachis.facts.reading;

import java.util.List;
import org.rachis.facts.value.Window;

/**
 * What a reader must know of the knowledge: the analytes with their units, the value sets whose preliminary results
 * count (vital signs, blood cultures), and for how long an active order without an end is taken to go on.
 */
public record ReadingRules(List<Analyte> analytes, List<String> preliminaryCounts, Window openExposure) {

    public ReadingRules {
        analytes = List.copyOf(analytes);
        preliminaryCounts = List.copyOf(preliminaryCounts);
    }
}
