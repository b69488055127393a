package org.rachis.hooks.request;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rachis.facts.LeftOut;
import org.rachis.facts.PatientRecords;
import org.rachis.hooks.errors.Fault;
import org.rachis.hooks.errors.Refusal;
import org.rachis.hooks.limits.ByteBudget;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/** Reads hook requests: type, size, JSON and content are checked in this order, and the first fault is the answer. */
public final class HookRequestReader {

    private final PatientRecords<JsonParser> records;
    private final BodyReader bodies;

    public HookRequestReader(PatientRecords<JsonParser> records, BodyLimits limits) {
        this(records, new BodyReader(limits));
    }

    private HookRequestReader(PatientRecords<JsonParser> records, BodyReader bodies) {
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
        try (JsonParser parser = body.parser()) {
            requireObject(parser.nextToken());
            HookRequest request = new RootReader(records).read(parser);
            if (parser.nextToken() != null) {
                throw new Refusal(Fault.TRAILING_CONTENT);
            }
            return request;
        } catch (StreamConstraintsException e) {
            throw new Refusal(Fault.JSON_LIMIT, e);
        } catch (JacksonException e) {
            throw new Refusal(Fault.UNREADABLE_JSON, e);
        }
    }

    private static void requireObject(@Nullable JsonToken first) {
        if (first == null) {
            throw new Refusal(Fault.EMPTY_BODY);
        }
        if (first != JsonToken.START_OBJECT) {
            throw new Refusal(Fault.NOT_AN_OBJECT);
        }
    }
}
