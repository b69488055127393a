package org.rachis.explain;

import java.util.Locale;
import org.rachis.facts.LeftOut;

/** Says why something is no fact. */
final class Causes {

    private static final String IN_ERROR = "entered-in-error";

    private Causes() {}

    static String code(LeftOut.Cause cause) {
        return cause.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String text(LeftOut one) {
        return switch (one.cause()) {
            case STATUS -> one.detail().equals(IN_ERROR) ? "entered in error" : "its status does not count";
            case UNREADABLE -> "unreadable";
            case ANOTHER_PATIENT -> "of another patient";
            case NO_PATIENT -> "says of no patient that it is theirs";
            case OTHER_TYPE -> "not of the type that was asked for";
            case INCLUDED -> "sent along: looked up by what refers to it, no evidence by itself";
            case NOTHING_READ -> "holds nothing that Rachis reads";
            case UNIT -> one.detail().isBlank() ? "no unit" : "unit not understood";
            case IMPLAUSIBLE -> "the number is not plausible";
            case SENT_TWICE -> "the same order stands before it";
        };
    }
}
