package org.rachis.app;

import java.time.InstantSource;
import org.rachis.decision.Decision;
import org.rachis.facts.PatientRecords;
import org.rachis.feedback.Past;
import org.rachis.hooks.Charts;
import org.rachis.hooks.DiscoveryController;
import org.rachis.hooks.FeedbackController;
import org.rachis.hooks.HookController;
import org.rachis.hooks.HookFlow;
import org.rachis.hooks.Readiness;
import org.rachis.hooks.call.Stage;
import org.rachis.hooks.call.StageTimer;
import org.rachis.hooks.errors.ErrorAnswers;
import org.rachis.hooks.limits.CallDeadline;
import org.rachis.hooks.limits.LoadFilter;
import org.rachis.hooks.request.BodyLimits;
import org.rachis.hooks.request.HookRequestReader;
import org.rachis.json.JsonScanner;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Puts the protocol together. It needs the services, the patient records, the charts, the decision and the clinical clock. */
@EnableConfigurationProperties(LimitSettings.class)
@Import({
    CallRecordConfiguration.class,
    ErrorAnswers.class,
    ContainerErrors.class,
    DiscoveryController.class,
    HookController.class,
    FeedbackController.class
})
public class HooksConfiguration {

    private static final int PIECE = 32 * 1024;

    @Bean
    BodyLimits bodyLimits(LimitSettings limits) {
        return limits.bodies();
    }

    @Bean
    HookRequestReader hookRequestReader(PatientRecords<JsonScanner> records, BodyLimits bodies) {
        return new HookRequestReader(records, bodies);
    }

    /** The charts and the decision are timed where they are handed over, so that neither knows of time. */
    @Bean
    HookFlow hookFlow(
            Charts charts,
            Past past,
            Decision decision,
            InstantSource clinicalClock,
            StageTimer stages,
            LimitSettings limits) {
        CallDeadline deadline = new CallDeadline(limits.callTimeout());
        return new HookFlow(
                (caller, service, request, chart) -> {
                    deadline.require();
                    return stages.time(Stage.FETCH, () -> charts.of(caller, service, request, chart));
                },
                past,
                (service, facts, silences) -> {
                    deadline.require();
                    return stages.time(Stage.JUDGE, () -> decision.decide(service, facts, silences));
                },
                clinicalClock);
    }

    @Bean
    LoadFilter loadFilter(LimitSettings limits) {
        return new LoadFilter(limits.maxConcurrent());
    }

    @Bean
    LastCalls lastCalls(LimitSettings limits) {
        return new LastCalls(limits.lastCalls());
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> unreadBodies(LimitSettings limits) {
        return tomcat -> tomcat.addEngineValves(new UnreadBodies(limits.bodyTimeout()));
    }

    @Bean
    Readiness readiness(ApplicationAvailability availability) {
        // While the server starts it has no state yet; it is on its way out only when it says so.
        return () -> availability.getState(ReadinessState.class) != ReadinessState.REFUSING_TRAFFIC;
    }

    /**
     * A caller who asks first is told to go on only when its body is going to be read, not when it is refused; and a body is
     * read in larger pieces than most services need. Each connection holds room for one, which is why there are not more of them.
     */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> bodiesOnTheWire() {
        return tomcat -> tomcat.addConnectorCustomizers(connector -> {
            connector.setProperty("continueResponseTiming", "onRead");
            connector.setProperty("socket.appReadBufSize", String.valueOf(PIECE));
        });
    }
}
