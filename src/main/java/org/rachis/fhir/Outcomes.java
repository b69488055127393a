package org.rachis.fhir;

import org.rachis.fhir.json.Cursor;
import org.rachis.fhir.json.Element;

/** Tells an OperationOutcome that reports a failure from one that merely remarks upon an empty answer. */
final class Outcomes {

    private Outcomes() {}

    /** Reads the rest of an OperationOutcome; whether an issue of it is an error. One without a severity is. */
    static boolean saysError(Cursor in) {
        boolean error = false;
        for (Element name = in.next(); name != null; name = in.next()) {
            if (name == Element.ISSUE) {
                for (boolean more = in.firstItem(); more; more = in.nextItem()) {
                    error |= in.enter() && isError(in);
                }
            } else {
                in.skip();
            }
        }
        return error;
    }

    private static boolean isError(Cursor in) {
        String severity = "";
        for (Element name = in.next(); name != null; name = in.next()) {
            if (name == Element.SEVERITY) {
                severity = in.text();
            } else {
                in.skip();
            }
        }
        return !severity.equals("warning") && !severity.equals("information");
    }
}
