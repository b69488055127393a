package org.rachis.hooks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.rachis.cards.Card;
import org.rachis.hooks.call.CallNote;
import org.rachis.hooks.errors.Fault;
import org.rachis.hooks.errors.Refusal;
import org.rachis.hooks.request.HookRequest;
import org.rachis.hooks.request.HookRequestReader;
import org.rachis.hooks.request.MediaTypes;
import org.rachis.hooks.response.CardsWriter;
import org.rachis.knowledge.Indicator;
import org.rachis.knowledge.ServiceDefinition;
import org.rachis.security.Caller;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers a hook call: request, facts, cards, response. Who may call is settled before a call comes here; everything
 * that goes wrong from here on is a refusal.
 */
@RestController
public final class HookController {

    private final Callers callers;
    private final Services services;
    private final HookRequestReader reader;
    private final HookFlow flow;
    private final Showing showing;
    private final Readiness readiness;

    public HookController(
            Callers callers,
            Services services,
            HookRequestReader reader,
            HookFlow flow,
            Showing showing,
            Readiness readiness) {
        this.callers = callers;
        this.services = services;
        this.reader = reader;
        this.flow = flow;
        this.showing = showing;
        this.readiness = readiness;
    }

    @PostMapping("/cds-services/{id}")
    ResponseEntity<byte[]> call(@PathVariable("id") String id, HttpServletRequest request) {
        if (!readiness.acceptsCalls()) {
            throw new Refusal(Fault.UNAVAILABLE);
        }
        ServiceDefinition service = services.withId(id).orElseThrow(() -> new Refusal(Fault.UNKNOWN_SERVICE));
        CallNote called = CallNote.to(service.id()).leaveWith(request);
        MediaTypes.requireJsonAccepted(request);
        HookRequest hook = reader.read(request);
        CallNote read = called.withHookInstance(hook.hookInstance()).leaveWith(request);
        Caller caller = callers.of(request);
        List<Card> cards = flow.judge(caller, service, hook)
                .map(judged -> showing.show(caller, service, judged))
                .orElse(List.of());
        read.withCards(count(cards, Indicator.INFO), count(cards, Indicator.WARNING), count(cards, Indicator.CRITICAL))
                .leaveWith(request);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(CardsWriter.write(cards));
    }

    private static int count(List<Card> cards, Indicator indicator) {
        return Math.toIntExact(
                cards.stream().filter(card -> card.indicator() == indicator).count());
    }
}
