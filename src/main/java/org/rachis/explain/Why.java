package org.rachis.explain;

import java.util.Locale;
import org.rachis.facts.kind.Diagnosis;
import org.rachis.facts.kind.DraftOrder;
import org.rachis.facts.kind.Fact;
import org.rachis.facts.kind.Order;

/** Why a fact was not used. */
enum Why {
    NO_CODE("it has neither a code nor words"),
    UNKNOWN_CODE("not a code that Rachis knows"),
    NOT_LOOKED_FOR("no finding looks for it"),
    FUTURE("dated in the future"),
    NO_DATE("no date"),
    TOO_OLD("older than the look-back of every finding that looks for it"),
    WRONG_TIME("not of the time that a finding asks for"),
    STATUS("its status is not one that counts"),
    THRESHOLD("the value meets no threshold"),
    RESULT("the result is not one that counts"),
    OTHERS_DECIDE("findings that look for it hold on other facts"),
    NOT_MET("the findings that look for it do not hold");

    private final String text;

    Why(String text) {
        this.text = text;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String text(Fact fact) {
        return switch (this) {
            case STATUS -> text + ": " + status(fact);
            case UNKNOWN_CODE -> fact.concept().codes().isEmpty() ? "no words that Rachis knows" : text;
            default -> text;
        };
    }

    private static String status(Fact fact) {
        return switch (fact) {
            case Diagnosis diagnosis ->
                (diagnosis.status() == Diagnosis.Status.PAST ? "past" : "current") + ", "
                        + diagnosis.certainty().name().toLowerCase(Locale.ROOT);
            case Order order -> order.status().name().toLowerCase(Locale.ROOT);
            case DraftOrder _ -> "the call is not about it";
            default -> "";
        };
    }
}
