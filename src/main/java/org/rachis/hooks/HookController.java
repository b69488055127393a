package org.rachis.hooks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.rachis.cards.Card;
import org.rachis.hooks.call.CallNote;
import org.rachis.hooks.call.Stage;
import org.rachis.hooks.call.StageTimer;
import org.rachis.hooks.errors.Fault;
import org.rachis.hooks.errors.Refusal;
import org.rachis.hooks.request.HookRequest;
import org.rachis.hooks.request.HookRequestReader;
import org.rachis.hooks.request.MediaTypes;
import org.rachis.hooks.response.CardsWriter;
import org.rachis.knowledge.ServiceDefinition;
import org.rachis.security.Caller;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
    private final StageTimer stages;
    private final CardCounter counter;

    public HookController(
            Callers callers,
            Services services,
            HookRequestReader reader,
            HookFlow flow,
            Showing showing,
            Readiness readiness,
            StageTimer stages,
            CardCounter counter) {
        this.callers = callers;
        this.services = services;
        this.reader = reader;
        this.flow = flow;
        this.showing = showing;
        this.readiness = readiness;
        this.stages = stages;
        this.counter = counter;
    }

    /** Writes its answer itself: there is one form of it, and to look for others took a fiftieth of a call. */
    @PostMapping("/cds-services/{id}")
    void call(@PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!readiness.acceptsCalls()) {
            throw new Refusal(Fault.UNAVAILABLE);
        }
        ServiceDefinition service = services.withId(id).orElseThrow(() -> new Refusal(Fault.UNKNOWN_SERVICE));
        CallNote.current().calls(service.id());
        MediaTypes.requireJsonAccepted(request);
        HookRequest hook = stages.time(Stage.READ, () -> reader.read(request));
        CallNote.current().sentAs(hook.hookInstance());
        Caller caller = callers.of(request);
        List<Card> cards = flow.judge(caller, service, hook)
                .map(judged -> show(caller, service, judged))
                .orElse(List.of());
        byte[] answer = stages.time(Stage.WRITE, () -> CardsWriter.write(cards));
        if (!readiness.acceptsCalls()) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }

    /** What a caller is not shown is counted all the same. */
    private List<Card> show(Caller caller, ServiceDefinition service, HookFlow.Judged judged) {
        counter.count(caller, service, judged.decided().cards());
        return showing.show(caller, service, judged);
    }
}
