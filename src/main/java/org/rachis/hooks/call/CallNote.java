package org.rachis.hooks.call;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the log may say of a hook call: the service (one of ours, never the caller's text), the hook instance when it is
 * a UUID as the protocol demands, and how many cards of each indicator were answered.
 */
public record CallNote(String service, String hookInstance, int info, int warning, int critical) {

    private static final String ATTRIBUTE = CallNote.class.getName();
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Whatever is not known. */
    private static final String UNKNOWN = "-";

    static final CallNote NONE = new CallNote(UNKNOWN, UNKNOWN, 0, 0, 0);

    /** A call to that service, of which nothing else is known yet. */
    public static CallNote to(String service) {
        return new CallNote(service, UNKNOWN, 0, 0, 0);
    }

    public CallNote withHookInstance(String sent) {
        String loggable = UUID_FORM.matcher(sent).matches() ? sent : "not-a-uuid";
        return new CallNote(service, loggable, info, warning, critical);
    }

    public CallNote withCards(int infos, int warnings, int criticals) {
        return new CallNote(service, hookInstance, infos, warnings, criticals);
    }

    /** Leaves the note with its request, in place of an earlier one. */
    public CallNote leaveWith(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
        return this;
    }

    static Optional<CallNote> leftWith(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof CallNote note ? Optional.of(note) : Optional.empty();
    }
}
