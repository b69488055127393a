package org.rachis.sandbox.fhir;

import ca.uhn.fhir.model.api.Include;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.SimpleBundleProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.Set;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * One kind of resource, read by its id. How it is searched, each kind says for itself, so that the server's
 * CapabilityStatement promises no more than is kept.
 */
abstract class Records<T extends Resource> implements IResourceProvider {

    private final Class<T> type;
    private final Charts charts;

    Records(Class<T> type, Charts charts) {
        this.type = type;
        this.charts = charts;
    }

    @Override
    public final Class<T> getResourceType() {
        return type;
    }

    @Read
    public final T read(@IdParam IdType id) {
        return charts.shelf()
                .find(type.getSimpleName(), id.getIdPart())
                .map(type::cast)
                .orElseThrow(() -> new ResourceNotFoundException(id));
    }

    final Query query() {
        return Query.of(charts.shelf().all(type.getSimpleName()));
    }

    /** What was found, with its drugs where they were asked for. */
    final IBundleProvider answer(Query query, @Nullable SortSpec sort, @Nullable Set<Include> includes) {
        return includes == null || includes.isEmpty()
                ? answer(query, sort)
                : new WithDrugs(query.sorted(sort), id -> charts.shelf().find("Medication", id));
    }

    static IBundleProvider answer(Query query, @Nullable SortSpec sort) {
        return new SimpleBundleProvider(query.sorted(sort));
    }
}
