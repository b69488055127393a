package org.rachis.app;

import java.io.IOException;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.rachis.assessment.Silences;
import org.rachis.decision.Decided;
import org.rachis.decision.Decision;
import org.rachis.feedback.Memory;
import org.rachis.feedback.Past;
import org.rachis.knowledge.Citation;
import org.rachis.sandbox.DemoCharts;
import org.rachis.sandbox.SandboxPage;
import org.rachis.sandbox.fhir.FhirServer;
import org.rachis.security.web.OpenPaths;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** Puts the sandbox up, where it is wanted: the charts, their FHIR server and the page that opens them. */
@Conditional(SandboxOn.class)
@Import({SandboxPage.class, SandboxConfiguration.Preparation.class})
public class SandboxConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxConfiguration.class);

    @Bean
    DemoCharts demoCharts(InstantSource clinicalClock) throws IOException {
        return DemoCharts.read(clinicalClock);
    }

    @Bean
    OwnFhirServer ownFhirServer(PublicUrl publicUrl, Environment environment) {
        return new OwnFhirServer(publicUrl, environment);
    }

    /** The patients are nobody's. */
    @Bean
    OpenPaths sandboxIsOpen() {
        return new OpenPaths(List.of("/", "/sandbox/**", OwnFhirServer.PATH + "/**"));
    }

    /** The demo patients have no past: however often a chart is opened, it shows its card. */
    @Bean
    @Primary
    Past pastOfOthers(Memory memory, DemoCharts charts) {
        return (caller, patient, asOf) ->
                charts.areOf(patient.value()) ? Silences.none() : memory.of(caller, patient, asOf);
    }

    /** The card of a demo patient leads to the picture of its evidence. */
    @Bean
    @Primary
    Decision decisionWithPictures(@Qualifier("decision") Decision decision, DemoCharts charts, PublicUrl publicUrl) {
        return (service, facts, silences) -> {
            Decided decided = decision.decide(service, facts, silences);
            String patient = facts.id().value();
            if (!charts.areOf(patient)) {
                return decided;
            }
            Citation picture = new Citation(
                    "sandbox", "The evidence over time", "", Optional.of(publicUrl.get() + "/?patient=" + patient));
            return decided.withCards(
                    decided.cards().stream().map(card -> card.linkedTo(picture)).toList());
        };
    }

    @Bean
    ServletRegistrationBean<FhirServer> sandboxFhirServer(DemoCharts charts) {
        return new ServletRegistrationBean<>(new FhirServer(charts), OwnFhirServer.PATH + "/*");
    }

    /** HAPI takes a second to get ready: beside the service, once that is up, and before anybody asks. */
    static class Preparation {

        private final DemoCharts charts;
        private final ServerProperties server;

        Preparation(DemoCharts charts, ServerProperties server) {
            this.charts = charts;
            this.server = server;
        }

        @EventListener(ApplicationReadyEvent.class)
        void prepare() {
            InetAddress address = server.getAddress();
            if (address == null || !address.isLoopbackAddress()) {
                LOG.warn(
                        "The sandbox is on, and others than this machine can reach it: set rachis.sandbox.enabled=false.");
            }
            Thread.ofVirtual().name("sandbox-preparation").start(charts::shelf);
        }
    }
}
