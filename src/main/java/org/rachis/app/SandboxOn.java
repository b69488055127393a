package org.rachis.app;

import java.net.InetAddress;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Whether the sandbox is there: as it is set, and when it is not set, only where nobody but this machine can call. A
 * service that a hospital can reach never shows fictional patients by accident.
 */
final class SandboxOn implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        Boolean set = environment.getProperty("rachis.sandbox.enabled", Boolean.class);
        return set == null
                ? Binder.get(environment)
                        .bind("server.address", InetAddress.class)
                        .map(InetAddress::isLoopbackAddress)
                        .orElse(false)
                : set;
    }
}
