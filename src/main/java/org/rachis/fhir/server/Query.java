package org.rachis.fhir.server;

import java.net.URI;
import java.util.Optional;
import org.rachis.facts.Input;

/**
 * One question to a FHIR server: the read or search of one input, or the next page of one. Its address names the
 * patient, so it is not printed.
 *
 * @param resourceType the type that is asked for; a search answers with a Bundle instead
 * @param plain the same question in plainer words, for a server that does not understand the first (400)
 */
public record Query(Input input, String resourceType, URI address, Optional<URI> plain) {

    @Override
    public String toString() {
        return "Query[" + input.key() + "]";
    }
}
