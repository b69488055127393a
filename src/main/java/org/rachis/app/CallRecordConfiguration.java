package org.rachis.app;

import io.micrometer.core.instrument.MeterRegistry;
import org.rachis.hooks.CallerNote;
import org.rachis.hooks.Callers;
import org.rachis.hooks.CardCounter;
import org.rachis.hooks.call.CallFilter;
import org.rachis.hooks.call.RefusalCounter;
import org.rachis.hooks.call.StageTimer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What each call leaves behind: a line in the log, and its part of the metrics. */
@Import(CallFilter.class)
public class CallRecordConfiguration {

    @Bean
    StageTimer stageTimer(MeterRegistry meters) {
        return new StageTimer(meters);
    }

    @Bean
    RefusalCounter refusalCounter(MeterRegistry meters) {
        return new RefusalCounter(meters);
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> containerRefusals(RefusalCounter refusals) {
        return tomcat -> tomcat.addEngineValves(new ContainerRefusals(refusals));
    }

    @Bean
    CardCounter cardCounter(MeterRegistry meters) {
        return new CardCounter(meters);
    }

    @Bean
    WebMvcConfigurer callerNotes(Callers callers) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new CallerNote(callers));
            }
        };
    }
}
