package org.rachis.hooks.errors;

import java.util.List;
import org.rachis.hooks.call.CallNote;
import org.rachis.hooks.call.CorrelationId;
import org.rachis.hooks.json.JsonOut;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A fault on the wire: a FHIR OperationOutcome with one issue, and the correlation id as its diagnostics. */
final class ErrorAnswer {

    private static final String CODE_SYSTEM = "urn:rachis:error";

    private ErrorAnswer() {}

    static ResponseEntity<byte[]> of(Fault fault, String text, int status, HttpHeaders more, CorrelationId id) {
        CallNote.current().refusedFor(fault.code());
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
                .headers(more)
                .headers(headers -> fault.headers().forEach(headers::set))
                .cacheControl(CacheControl.noStore());
        return fault.explained()
                ? answer.contentType(MediaType.APPLICATION_JSON).body(outcome(fault, text, id))
                : answer.build();
    }

    private static byte[] outcome(Fault fault, String text, CorrelationId id) {
        return JsonOut.object(out -> {
            out.text("resourceType", "OperationOutcome");
            out.list("issue", List.of(fault), issue -> {
                out.text("severity", "error");
                out.text("code", issue.issueType());
                out.member("details", () -> {
                    out.list("coding", List.of(issue.code()), code -> {
                        out.text("system", CODE_SYSTEM);
                        out.text("code", code);
                    });
                    out.text("text", text);
                });
                out.text("diagnostics", id.value());
            });
        });
    }
}
