package org.rachis.fhir;

import org.rachis.fhir.json.Cursor;

/** Tells an OperationOutcome that reports a failure from one that merely remarks upon an empty answer. */
final class Outcomes {

    private Outcomes() {}

    /** Reads the rest of an OperationOutcome; whether an issue of it is an error. One without a severity is. */
    static boolean saysError(Cursor in) {
        boolean error = false;
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            if (name.equals("issue")) {
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
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            if (name.equals("severity")) {
                severity = in.text();
            } else {
                in.skip();
            }
        }
        return !severity.equals("warning") && !severity.equals("information");
    }
}
