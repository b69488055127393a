package org.rachis.bench.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.hapi.fhir.cdshooks.api.ICdsHooksDaoAuthorizationSvc;
import ca.uhn.hapi.fhir.cdshooks.config.CdsHooksConfig;
import ca.uhn.hapi.fhir.cdshooks.controller.CdsHooksController;
import ca.uhn.hapi.fhir.cdshooks.svc.CdsHooksContextBooter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The peer: HAPI's CDS Hooks module with its own configuration, controller, JSON mapper and annotations, on the stack of
 * Rachis, with one rule.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
@Import({CdsHooksConfig.class, CdsHooksController.class, PeerServer.PeerJson.class})
public class PeerServer {

    public static final String PATH = "/cds-services/" + PeerRule.SERVICE;

    public static ConfigurableApplicationContext start() {
        return new SpringApplication(PeerServer.class)
                .run("--server.port=0", "--logging.level.root=warn");
    }

    @Bean
    FhirContext fhirContext() {
        return FhirContext.forR4Cached();
    }

    /** HAPI's configuration wants one; nothing is stored, and so nothing is asked of it. */
    @Bean
    DaoRegistry daoRegistry(FhirContext fhir) {
        return new DaoRegistry(fhir);
    }

    @Bean
    ICdsHooksDaoAuthorizationSvc authorization() {
        return resource -> {};
    }

    @Bean
    CdsHooksContextBooter rules() {
        CdsHooksContextBooter booter = new CdsHooksContextBooter();
        booter.setDefinitionsClass(Rules.class);
        booter.start();
        return booter;
    }

    /** Where HAPI looks for services, by the name of the bean. */
    @Configuration(proxyBeanMethods = false)
    static class Rules {

        @Bean
        List<Object> cdsServices() {
            return List.of(new PeerRule());
        }
    }

    /** JSON is read and written by HAPI's own mapper. */
    @Configuration(proxyBeanMethods = false)
    static class PeerJson implements WebMvcConfigurer {

        private final ObjectMapper mapper;

        PeerJson(@Qualifier(CdsHooksConfig.CDS_HOOKS_OBJECT_MAPPER_FACTORY) ObjectMapper mapper) {
            this.mapper = mapper;
        }

        @Override
        @SuppressWarnings("removal")
        public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
            builder.withJsonConverter(new MappingJackson2HttpMessageConverter(mapper));
        }
    }
}
