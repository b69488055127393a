package org.rachis.hooks;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.rachis.cards.Card;
import org.rachis.decision.Decision;
import org.rachis.facts.ChartRequest;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.Selection;
import org.rachis.hooks.call.CallNote;
import org.rachis.hooks.errors.Fault;
import org.rachis.hooks.errors.Refusal;
import org.rachis.hooks.request.HookContext;
import org.rachis.hooks.request.HookRequest;
import org.rachis.hooks.request.HookRequestReader;
import org.rachis.hooks.request.MediaTypes;
import org.rachis.hooks.response.CardsWriter;
import org.rachis.knowledge.Indicator;
import org.rachis.knowledge.ServiceDefinition;
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

    private static final String ORDER_SELECT = "order-select";

    private final Services services;
    private final HookRequestReader reader;
    private final Decision decision;
    private final InstantSource clock;
    private final Readiness readiness;

    /** @param clock the time as of which charts are judged */
    public HookController(
            Services services, HookRequestReader reader, Decision decision, InstantSource clock, Readiness readiness) {
        this.services = services;
        this.reader = reader;
        this.decision = decision;
        this.clock = clock;
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
        List<Card> cards = answer(service, hook);
        read.withCards(count(cards, Indicator.INFO), count(cards, Indicator.WARNING), count(cards, Indicator.CRITICAL))
                .leaveWith(request);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(CardsWriter.write(cards));
    }

    private List<Card> answer(ServiceDefinition service, HookRequest request) {
        if (!request.hook().equals(service.hook())) {
            throw new Refusal(Fault.WRONG_HOOK, service.hook());
        }
        HookContext context = request.context();
        if (service.aboutOrders() && context.faultyOrders().isPresent()) {
            throw context.faultyOrders().get();
        }
        if (context.viewedByPatient()) {
            // The cards speak to clinicians; a worried reader would be left alone with them.
            return List.of();
        }
        PatientFacts facts =
                request.prefetch().of(new ChartRequest(context.patient(), context.encounterId(), clock.instant()));
        Sufficiency.require(facts.coverage());
        return decision.decide(service.id(), service.aboutOrders() ? withOrders(facts, service, context) : facts);
    }

    /** When orders are signed all of them are meant; when they are chosen, only the chosen ones. */
    private static PatientFacts withOrders(PatientFacts facts, ServiceDefinition service, HookContext context) {
        Selection selection = service.hook().equals(ORDER_SELECT)
                ? new Selection.Named(Set.copyOf(context.selections()))
                : new Selection.Every();
        return context.drafts().addTo(facts, selection);
    }

    private static int count(List<Card> cards, Indicator indicator) {
        return Math.toIntExact(
                cards.stream().filter(card -> card.indicator() == indicator).count());
    }
}
