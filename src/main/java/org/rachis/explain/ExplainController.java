package org.rachis.explain;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rachis.cards.Card;
import org.rachis.facts.LeftOut;
import org.rachis.hooks.Callers;
import org.rachis.hooks.HookFlow;
import org.rachis.hooks.HookFlow.Judged;
import org.rachis.hooks.Readiness;
import org.rachis.hooks.Services;
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
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers the request of a hook call with the way to its cards. It is the way of {@link org.rachis.hooks.HookController},
 * with the same refusals; only that what was left out is noted, and that nothing was shown to anybody.
 */
@RestController
public final class ExplainController {

    private final Callers callers;
    private final Services services;
    private final HookRequestReader reader;
    private final HookFlow flow;
    private final Readiness readiness;
    private final StageTimer stages;
    private final ExplanationWriter writer;

    public ExplainController(
            Callers callers,
            Services services,
            HookRequestReader reader,
            HookFlow flow,
            Readiness readiness,
            StageTimer stages,
            ExplanationWriter writer) {
        this.callers = callers;
        this.services = services;
        this.reader = reader;
        this.flow = flow;
        this.readiness = readiness;
        this.stages = stages;
        this.writer = writer;
    }

    @PostMapping("/explain/{id}")
    ResponseEntity<byte[]> explain(@PathVariable("id") String id, HttpServletRequest request) {
        if (!readiness.acceptsCalls()) {
            throw new Refusal(Fault.UNAVAILABLE);
        }
        ServiceDefinition service = services.withId(id).orElseThrow(() -> new Refusal(Fault.UNKNOWN_SERVICE));
        CallNote note = CallNote.current();
        note.calls(service.id());
        MediaTypes.requireJsonAccepted(request);
        List<LeftOut> leftOut = new ArrayList<>();
        HookRequest hook =
                stages.time(Stage.READ, () -> reader.noting(leftOut::add).read(request));
        note.sentAs(hook.hookInstance());
        Caller caller = callers.of(request);
        Optional<Judged> judged = flow.judge(caller, service, hook);
        List<Card> cards = judged.map(one -> one.decided().cards()).orElse(List.of());
        // The answer of the hook, to see what writing it takes; it is not sent.
        stages.time(Stage.WRITE, () -> CardsWriter.write(cards));
        Map<Stage, Double> millis = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            millis.put(stage, note.millisOf(stage));
        }
        byte[] answer = writer.write(new Explanation(service, caller.silent(), judged, leftOut, millis));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer);
    }
}
