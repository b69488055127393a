package org.rachis.hooks;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.rachis.assessment.Silences;
import org.rachis.decision.Decided;
import org.rachis.decision.Decision;
import org.rachis.facts.ChartRequest;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.Selection;
import org.rachis.feedback.Past;
import org.rachis.hooks.errors.Fault;
import org.rachis.hooks.errors.Refusal;
import org.rachis.hooks.request.HookContext;
import org.rachis.hooks.request.HookRequest;
import org.rachis.knowledge.ServiceDefinition;
import org.rachis.security.Caller;

/** From a request that was read to what is decided of its patient, for whoever wants to know. */
public final class HookFlow {

    private static final String ORDER_SELECT = "order-select";

    private final Charts charts;
    private final Past past;
    private final Decision decision;
    private final InstantSource clock;

    /** @param clock the time as of which charts are judged */
    public HookFlow(Charts charts, Past past, Decision decision, InstantSource clock) {
        this.charts = charts;
        this.past = past;
        this.decision = decision;
        this.clock = clock;
    }

    /** A chart, and what was decided of it. */
    public record Judged(PatientFacts facts, Decided decided) {}

    /**
     * What is decided; nothing when the answer would be read by the patient: the cards speak to clinicians, and a worried
     * reader would be left alone with them.
     *
     * @throws Refusal when the request does not fit the service, or its chart is not sufficient
     */
    public Optional<Judged> judge(Caller caller, ServiceDefinition service, HookRequest request) {
        if (!request.hook().equals(service.hook())) {
            throw new Refusal(Fault.WRONG_HOOK, service.hook());
        }
        HookContext context = request.context();
        if (service.aboutOrders() && context.faultyOrders().isPresent()) {
            throw context.faultyOrders().get();
        }
        if (context.viewedByPatient()) {
            return Optional.empty();
        }
        PatientFacts chart = charts.of(
                caller, service, request, new ChartRequest(context.patient(), context.encounterId(), clock.instant()));
        Sufficiency.require(chart.coverage());
        PatientFacts facts = service.aboutOrders() ? withOrders(chart, service, context) : chart;
        return Optional.of(new Judged(facts, decided(caller, service, facts)));
    }

    /** Only what has something to say may have said it before: most charts have not, and wait for no database. */
    private Decided decided(Caller caller, ServiceDefinition service, PatientFacts facts) {
        Decided anew = decision.decide(service.id(), facts, Silences.none());
        if (anew.assessment().isSilent()) {
            return anew;
        }
        Silences silences = past.of(caller, facts.id(), facts.asOf());
        return silences.byTopic().isEmpty() ? anew : decision.decide(service.id(), facts, silences);
    }

    /** When orders are signed all of them are meant; when they are chosen, only the chosen ones. */
    private static PatientFacts withOrders(PatientFacts facts, ServiceDefinition service, HookContext context) {
        Selection selection = service.hook().equals(ORDER_SELECT)
                ? new Selection.Named(Set.copyOf(context.selections()))
                : new Selection.Every();
        return context.drafts().addTo(facts, selection);
    }
}
