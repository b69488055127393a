package org.rachis.fhir.server;

import java.util.Optional;
import org.rachis.facts.PatientId;
import org.rachis.security.AccessToken;
import org.rachis.security.FhirBaseUrl;

/**
 * One hook call's way to the chart: the server, which is permitted, the token when one was lent, and on whose behalf
 * whose chart is read. Prints the server only.
 *
 * @param caller the EHR that calls, as it is known here
 * @param user who looks at the chart; empty when that was not said
 */
public record Access(FhirBaseUrl server, Optional<AccessToken> token, String caller, String user, PatientId patient) {

    @Override
    public String toString() {
        return "Access[" + server.origin() + "]";
    }
}
