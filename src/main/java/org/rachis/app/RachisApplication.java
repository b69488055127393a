package org.rachis.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Import;

/** The way in: starts the whole service in one process, bound to loopback unless configured otherwise. */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({
    SpringParts.class,
    ClockConfiguration.class,
    KnowledgeConfiguration.class,
    WarmUp.class,
    SecurityConfiguration.class,
    FetchConfiguration.class,
    FeedbackConfiguration.class,
    HooksConfiguration.class,
    ExplainConfiguration.class,
    GovernanceConfiguration.class,
    SandboxConfiguration.class,
    FirstSteps.class
})
public class RachisApplication {

    public static void main(String[] args) {
        SpringApplication rachis = new SpringApplication(RachisApplication.class);
        rachis.addInitializers(KnowledgeLoading::beginFor);
        rachis.run(args);
    }
}
