package org.rachis.hooks.request;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.util.function.Consumer;
import org.rachis.facts.LeftOut;
import org.rachis.facts.PatientRecords;
import org.rachis.hooks.errors.Fault;
import org.rachis.hooks.errors.Refusal;
import org.rachis.hooks.limits.ByteBudget;
import org.rachis.json.JsonKind;
import org.rachis.json.JsonScanner;
import org.rachis.json.UnreadableJson;

/** Reads hook requests: type, size, JSON and content are checked in this order, and the first fault is the answer. */
public final class HookRequestReader {

    private final PatientRecords<JsonScanner> records;
    private final BodyReader bodies;

    public HookRequestReader(PatientRecords<JsonScanner> records, BodyLimits limits) {
        this(records, new BodyReader(limits));
    }

    private HookRequestReader(PatientRecords<JsonScanner> records, BodyReader bodies) {
        this.records = records;
        this.bodies = bodies;
    }

    /** The same for one request, of which it is told what was left out of its chart. */
    public HookRequestReader noting(Consumer<LeftOut> log) {
        return new HookRequestReader(records.noting(log), bodies);
    }

    public HookRequest read(HttpServletRequest request) {
        Charset charset = MediaTypes.requireJson(request);
        try (ByteBudget.Share share = bodies.share()) {
            return read(bodies.read(request, share).unicode(charset));
        }
    }

    /** Reads a body whose type and size are in order already. */
    public HookRequest read(RequestBody body) {
        try {
            return read(body.scanner());
        } catch (UnreadableJson e) {
            throw new Refusal(e.isLimit() ? Fault.JSON_LIMIT : Fault.UNREADABLE_JSON, e);
        }
    }

    private HookRequest read(JsonScanner json) {
        if (!json.start()) {
            throw new Refusal(Fault.EMPTY_BODY);
        }
        if (json.kind() != JsonKind.OBJECT) {
            throw new Refusal(Fault.NOT_AN_OBJECT);
        }
        HookRequest request = new RootReader(records).read(json);
        if (!json.isFinished()) {
            throw new Refusal(Fault.TRAILING_CONTENT);
        }
        return request;
    }
}
