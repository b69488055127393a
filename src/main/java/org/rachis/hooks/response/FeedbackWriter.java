package org.rachis.hooks.response;

import java.util.List;
import org.rachis.hooks.json.JsonOut;

/** Writes the answer to feedback, for which the protocol has no form: an OperationOutcome that says what was stored. */
public final class FeedbackWriter {

    private static final int MOST_FAULTS = 20;

    private FeedbackWriter() {}

    /**
     * The answer.
     *
     * @param faults where the items that were not stored are wrong, in words of ours
     */
    public static byte[] write(int stored, List<String> faults) {
        return JsonOut.object(out -> {
            out.text("resourceType", "OperationOutcome");
            out.list("issue", List.of(stored), one -> {
                out.text("severity", faults.isEmpty() ? "information" : "warning");
                out.text("code", faults.isEmpty() ? "informational" : "incomplete");
                out.member("details", () -> out.text("text", text(stored, faults)));
            });
        });
    }

    private static String text(int stored, List<String> faults) {
        String kept = "Items stored: " + stored + ".";
        return faults.isEmpty()
                ? kept
                : kept + " Items that cannot be used: " + faults.size() + ", wrong at "
                        + String.join(", ", faults.stream().limit(MOST_FAULTS).toList()) + ".";
    }
}
