package org.rachis.hooks;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Optional;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.ServiceDefinition;

/** The services that are offered here, in the order in which discovery lists them. No two share an id. */
public record Services(List<ServiceDefinition> definitions) {

    public Services {
        definitions = List.copyOf(definitions);
        if (definitions.stream()
                        .map(ServiceDefinition::id)
                        .collect(toUnmodifiableSet())
                        .size()
                != definitions.size()) {
            throw new IllegalArgumentException("No two services share an id.");
        }
    }

    /** All services of the knowledge. */
    public static Services of(Knowledge knowledge) {
        return new Services(
                knowledge.services().stream().map(Knowledge.Service::definition).toList());
    }

    public Optional<ServiceDefinition> withId(String id) {
        return definitions.stream().filter(service -> service.id().equals(id)).findFirst();
    }
}
