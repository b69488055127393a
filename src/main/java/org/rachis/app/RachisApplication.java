package org.rachis.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** The way in: starts the whole service in one process, bound to loopback unless configured otherwise. */
@SpringBootApplication(proxyBeanMethods = false)
@Import({
    ClockConfiguration.class,
    KnowledgeConfiguration.class,
    SecurityConfiguration.class,
    FetchConfiguration.class,
    FeedbackConfiguration.class,
    HooksConfiguration.class,
    ExplainConfiguration.class,
    GovernanceConfiguration.class,
    SandboxConfiguration.class,
    WarmUp.class,
    FirstSteps.class
})
public class RachisApplication {

    public static void main(String[] args) {
        SpringApplication.run(RachisApplication.class, args);
    }
}
