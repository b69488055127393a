package org.rachis.fhir.chart;

/** What became of the entries of one input that speak of one patient: kept, dropped by a status filter, or broken. */
public final class Tally {

    private int kept;
    private int filtered;
    private int skipped;

    public void keep() {
        kept++;
    }

    public void filter() {
        filtered++;
    }

    public void skip() {
        skipped++;
    }

    public int kept() {
        return kept;
    }

    public int filtered() {
        return filtered;
    }

    public int skipped() {
        return skipped;
    }

    public int all() {
        return kept + filtered + skipped;
    }
}
