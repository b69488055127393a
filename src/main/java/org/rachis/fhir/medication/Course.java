package org.rachis.fhir.medication;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rachis.facts.ChartRequest;
import org.rachis.facts.kind.Exposure;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Window;
import org.rachis.fhir.json.Amount;
import org.rachis.fhir.json.Cursor;
import org.rachis.fhir.json.Element;
import org.rachis.fhir.json.Period;

/**
 * The dates of a request or statement, from which the time of exposure results (model B.0): from its start to the
 * latest known end; without any end up to the time of evaluation while it is active and not too old, else its start
 * alone.
 */
final class Course {

    private static final double SECONDS_A_DAY = 86_400;

    /** Longer supplies are errors of entry; a century still fits into every date. */
    private static final double LONGEST_DAYS = 36_525;

    private Period effective = Period.NONE;
    private @Nullable Moment authored;
    private @Nullable Moment asserted;
    private @Nullable Moment validUntil;
    private @Nullable Duration supply;

    /** Reads one of its elements, or skips another. */
    void element(Cursor in, Element name) {
        switch (name) {
            case EFFECTIVE_DATE_TIME -> effective = new Period(in.moment(), null);
            case EFFECTIVE_PERIOD -> effective = Period.read(in);
            case AUTHORED_ON -> authored = in.moment();
            case DATE_ASSERTED -> asserted = in.moment();
            case DISPENSE_REQUEST -> dispenseRequest(in);
            default -> in.skip();
        }
    }

    private void dispenseRequest(Cursor in) {
        if (!in.enter()) {
            return;
        }
        for (Element name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case VALIDITY_PERIOD -> validUntil = Period.read(in).end();
                case EXPECTED_SUPPLY_DURATION -> supply = duration(Amount.read(in));
                default -> in.skip();
            }
        }
    }

    /** A duration in an unknown unit is none. */
    private static @Nullable Duration duration(Amount amount) {
        double days = amount.value() * Frequencies.days(amount.ucum());
        if (Double.isNaN(days)) {
            days = amount.value() * Frequencies.daysByWord(amount.unit());
        }
        return days >= 0 && days <= LONGEST_DAYS ? Duration.ofSeconds(Math.round(days * SECONDS_A_DAY)) : null;
    }

    /** The exposure as of that time; none when no date is known. */
    Optional<Exposure> exposure(ChartRequest request, boolean active, Window open) {
        Moment start = start();
        if (start == null) {
            return Optional.empty();
        }
        Instant end = latestEnd();
        if (end != null) {
            return Optional.of(new Exposure(start, later(end, start.start()), true));
        }
        boolean goesOn = active && open.contains(start, request.asOf());
        return Optional.of(new Exposure(start, goesOn ? later(request.asOf(), start.start()) : start.start(), false));
    }

    /** When only an end is known, the drug was taken then at least. */
    private @Nullable Moment start() {
        if (effective.start() != null) {
            return effective.start();
        }
        if (authored != null) {
            return authored;
        }
        return effective.end() != null ? effective.end() : asserted;
    }

    private @Nullable Instant latestEnd() {
        Instant end = effective.end() == null ? null : effective.end().start();
        end = validUntil == null ? end : later(validUntil.start(), end);
        return authored == null || supply == null ? end : later(authored.start().plus(supply), end);
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
