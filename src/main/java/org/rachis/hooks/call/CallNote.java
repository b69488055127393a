package org.rachis.hooks.call;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * What the log may say of a call, gathered while it is answered: who called (as the operator named it), the service (one
 * of ours, never the caller's text), the hook instance when it is a UUID as the protocol demands, how many cards of each
 * indicator were answered, what was wrong with it, and how long its stages took. It belongs to the thread that answers.
 */
public final class CallNote {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Whatever is not known. */
    private static final String UNKNOWN = "-";

    private static final ThreadLocal<CallNote> CURRENT = ThreadLocal.withInitial(CallNote::new);

    private final long start = System.nanoTime();
    private final Map<Stage, Long> nanos = new EnumMap<>(Stage.class);
    private String client = UNKNOWN;
    private String service = UNKNOWN;
    private String hookInstance = UNKNOWN;
    private String error = UNKNOWN;
    private int info;
    private int warning;
    private int critical;

    private CallNote() {}

    /** The note of the call that this thread answers; outside of a call, one that nobody reads. */
    public static CallNote current() {
        return CURRENT.get();
    }

    static CallNote begin() {
        CURRENT.remove();
        return CURRENT.get();
    }

    static void end() {
        CURRENT.remove();
    }

    public void calledBy(String name) {
        client = name;
    }

    public void calls(String serviceId) {
        service = serviceId;
    }

    public void sentAs(String instance) {
        hookInstance = UUID_FORM.matcher(instance).matches() ? instance : "not-a-uuid";
    }

    public void answeredWith(int infos, int warnings, int criticals) {
        info = infos;
        warning = warnings;
        critical = criticals;
    }

    /** The answer is an error, of which this is the stable code. */
    public void refusedFor(String code) {
        error = code;
    }

    /** Since the call began. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    void took(Stage stage, long stageNanos) {
        nanos.merge(stage, stageNanos, Long::sum);
    }

    /** How long a stage has taken so far, in milliseconds. */
    public double millisOf(Stage stage) {
        return millis(nanos.getOrDefault(stage, 0L));
    }

    boolean refused() {
        return !error.equals(UNKNOWN);
    }

    String error() {
        return error;
    }

    LoggingEventBuilder describe(LoggingEventBuilder line, int status) {
        LoggingEventBuilder described = line.addKeyValue("client", client)
                .addKeyValue("service", service)
                .addKeyValue("hookInstance", hookInstance)
                .addKeyValue("status", status)
                .addKeyValue("error", error)
                .addKeyValue("info", info)
                .addKeyValue("warning", warning)
                .addKeyValue("critical", critical)
                .addKeyValue("millis", millis(elapsed().toNanos()));
        for (Stage stage : Stage.values()) {
            described = described.addKeyValue(stage.label() + "Millis", millisOf(stage));
        }
        return described;
    }

    /** To a tenth: most stages are shorter than a millisecond. */
    private static double millis(long nanos) {
        return Math.round(nanos / 100_000.0) / 10.0;
    }
}
