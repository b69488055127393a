package org.rachis.hooks;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.rachis.feedback.FeedbackItem;
import org.rachis.feedback.Memory;
import org.rachis.feedback.StoreUnavailable;
import org.rachis.hooks.call.CallNote;
import org.rachis.hooks.errors.Fault;
import org.rachis.hooks.errors.Refusal;
import org.rachis.hooks.request.FeedbackBatch;
import org.rachis.hooks.request.FeedbackReader;
import org.rachis.hooks.request.MediaTypes;
import org.rachis.hooks.response.FeedbackWriter;
import org.rachis.knowledge.ServiceDefinition;
import org.rachis.security.Caller;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes feedback: what can be used of it is stored for good before the answer; the answer names the rest. */
@RestController
public final class FeedbackController {

    private final Callers callers;
    private final Services services;
    private final FeedbackReader reader;
    private final Memory memory;
    private final Readiness readiness;
    private final MeterRegistry meters;

    public FeedbackController(
            Callers callers,
            Services services,
            FeedbackReader reader,
            Memory memory,
            Readiness readiness,
            MeterRegistry meters) {
        this.callers = callers;
        this.services = services;
        this.reader = reader;
        this.memory = memory;
        this.readiness = readiness;
        this.meters = meters;
    }

    @PostMapping("/cds-services/{id}/feedback")
    ResponseEntity<byte[]> feedback(@PathVariable("id") String id, HttpServletRequest request) {
        if (!readiness.acceptsCalls()) {
            throw new Refusal(Fault.UNAVAILABLE);
        }
        ServiceDefinition service = services.withId(id).orElseThrow(() -> new Refusal(Fault.UNKNOWN_SERVICE));
        CallNote.current().calls(service.id());
        MediaTypes.requireJsonAccepted(request);
        FeedbackBatch batch = reader.read(request);
        meters.counter("rachis.feedback", "service", service.id(), "outcome", "unusable")
                .increment(batch.faults().size());
        if (batch.items().isEmpty() && !batch.faults().isEmpty()) {
            throw new Refusal(Fault.UNUSABLE_FEEDBACK, String.join(", ", batch.faults()));
        }
        store(callers.of(request), service, batch.items());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(FeedbackWriter.write(batch.items().size(), batch.faults()));
    }

    private void store(Caller caller, ServiceDefinition service, List<FeedbackItem> items) {
        try {
            memory.record(caller, service.id(), items);
        } catch (StoreUnavailable down) {
            throw new Refusal(Fault.FEEDBACK_NOT_STORED, down);
        }
    }
}
