package org.rachis.sandbox.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.Transaction;
import ca.uhn.fhir.rest.annotation.TransactionParam;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.util.ResourceReferenceInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;

/** Takes charts in a transaction: all of it is kept, or nothing. Only creating (POST) and putting (PUT) are known here. */
final class Loader {

    private final Charts charts;

    Loader(Charts charts) {
        this.charts = charts;
    }

    @Transaction
    public Bundle load(@TransactionParam Bundle sent) {
        Map<String, String> names = new HashMap<>();
        List<Resource> resources = new ArrayList<>();
        Bundle answer = new Bundle().setType(BundleType.TRANSACTIONRESPONSE);
        for (BundleEntryComponent entry : sent.getEntry()) {
            Resource resource = named(entry);
            names.put(entry.getFullUrl(), resource.getId());
            resources.add(resource);
            answer.addEntry().getResponse().setStatus("201 Created").setLocation(resource.getId());
        }
        Shelf shelf = charts.shelf();
        if (!shelf.hasRoomFor(resources.size())) {
            throw new InvalidRequestException("The sandbox is full. It is empty again when it is started anew.");
        }
        resources.forEach(resource -> rename(resource, names));
        shelf.keep(resources);
        return answer;
    }

    private static Resource named(BundleEntryComponent entry) {
        Resource resource = entry.getResource();
        HTTPVerb verb = entry.getRequest().getMethod();
        if (resource == null || (verb != HTTPVerb.POST && verb != HTTPVerb.PUT)) {
            throw new InvalidRequestException("Each entry holds a resource to POST or PUT; nothing was kept.");
        }
        String id = verb == HTTPVerb.PUT
                ? new IdType(entry.getRequest().getUrl()).getIdPart()
                : UUID.randomUUID().toString();
        if (id == null) {
            throw new InvalidRequestException("A PUT names the resource and its id; nothing was kept.");
        }
        resource.setId(resource.fhirType() + "/" + id);
        return resource;
    }

    /** References to a new resource by the name that it has inside the transaction lead to its new id. */
    private static void rename(Resource resource, Map<String, String> names) {
        for (ResourceReferenceInfo info : FhirContext.forR4Cached().newTerser().getAllResourceReferences(resource)) {
            String name =
                    names.get(info.getResourceReference().getReferenceElement().getValue());
            if (name != null) {
                info.getResourceReference().setResource(null);
                info.getResourceReference().setReference(name);
            }
        }
    }
}
