package org.rachis.cards;

import java.util.Optional;

/**
 * One fact of the chart that a card rests on, for machines: the resource it was read from, the coding that counted, and
 * the finding it is evidence of. A text that is empty was not known.
 *
 * @param label what it is, in the chart's own words (not escaped)
 * @param date as precise as the chart gave it: 2026, 2026-11 or 2026-11-24
 */
public record CardEvidence(
        String reference, Optional<CardCoding> code, String label, String date, String value, String finding) {}
