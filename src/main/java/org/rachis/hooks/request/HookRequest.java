package org.rachis.hooks.request;

import java.util.Optional;
import org.rachis.facts.PatientRecords.Prefetched;
import org.rachis.security.FhirAuthorization;

/**
 * A hook call (CDS Hooks 2.0.1, Calling a CDS Service), checked. The hook instance is any text, since nothing depends
 * on its form. Prints the hook only, so that no log shows whose chart it was.
 */
public record HookRequest(
        String hook,
        String hookInstance,
        Optional<String> fhirServer,
        Optional<FhirAuthorization> fhirAuthorization,
        HookContext context,
        Prefetched prefetch) {

    @Override
    public String toString() {
        return "HookRequest[hook=" + hook + "]";
    }
}
