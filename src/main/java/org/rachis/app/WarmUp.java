package org.rachis.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.rachis.assessment.Silences;
import org.rachis.decision.Decision;
import org.rachis.hooks.Charts;
import org.rachis.hooks.HookFlow;
import org.rachis.hooks.Services;
import org.rachis.hooks.request.HookRequest;
import org.rachis.hooks.request.HookRequestReader;
import org.rachis.hooks.request.RequestBody;
import org.rachis.hooks.response.CardsWriter;
import org.rachis.knowledge.ServiceDefinition;
import org.rachis.security.Caller;
import org.rachis.security.FhirServerPolicy;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;

/**
 * Answers fictional charts before the service says that it is ready, so that the first clinician does not wait for what
 * Java does only once. Nobody is told, and nothing of it is recorded or counted.
 */
final class WarmUp implements InitializingBean, ApplicationRunner {

    private static final List<String> CALLS =
            List.of("spinal-epidural-abscess", "benign-back-pain", "order-select-radiograph", "order-radiograph");
    private static final int ROUNDS = 10;

    private final Services services;
    private final HookRequestReader reader;
    private final HookFlow flow;
    private final InstantSource clinicalClock;
    private final FutureTask<Void> answering;

    WarmUp(Services services, HookRequestReader reader, Decision decision, InstantSource clinicalClock) {
        this.services = services;
        this.reader = reader;
        this.flow = new HookFlow(
                Charts.fromPrefetch(), (caller, patient, asOf) -> Silences.none(), decision, clinicalClock);
        this.clinicalClock = clinicalClock;
        this.answering = new FutureTask<>(() -> {
            answerAll();
            return null;
        });
    }

    /** Begins as soon as charts can be judged, beside what else is made for the start. */
    @Override
    public void afterPropertiesSet() {
        Thread.ofPlatform().daemon().name("warm-up").start(answering);
    }

    /** The service is not ready before all are answered, and not at all if one cannot be. */
    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        answering.get();
    }

    private void answerAll() throws IOException {
        String today =
                LocalDate.ofInstant(clinicalClock.instant(), ZoneOffset.UTC).toString();
        Caller nobody = Caller.anonymous(FhirServerPolicy.none());
        for (String call : CALLS) {
            byte[] body = new ClassPathResource("warm-up/" + call + ".json")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("@TODAY@", today)
                    .getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < ROUNDS; i++) {
                HookRequest request = reader.read(new RequestBody(body, body.length));
                flow.judge(nobody, serviceOf(request), request)
                        .ifPresent(judged -> CardsWriter.write(judged.decided().cards()));
            }
        }
    }

    private ServiceDefinition serviceOf(HookRequest request) {
        return services.definitions().stream()
                .filter(service -> service.hook().equals(request.hook()))
                .findFirst()
                .orElseThrow();
    }
}
