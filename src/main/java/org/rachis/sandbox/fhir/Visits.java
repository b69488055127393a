package org.rachis.sandbox.fhir;

import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Sort;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import org.hl7.fhir.r4.model.Encounter;
import org.jspecify.annotations.Nullable;

/** Visits and stays. */
final class Visits extends Records<Encounter> {

    Visits(Charts charts) {
        super(Encounter.class, charts);
    }

    @Search
    public IBundleProvider search(
            @OptionalParam(name = "_id") @Nullable TokenOrListParam ids,
            @OptionalParam(name = "patient") @Nullable ReferenceParam patient,
            @OptionalParam(name = "subject") @Nullable ReferenceParam subject,
            @OptionalParam(name = "type") @Nullable TokenOrListParam types,
            @OptionalParam(name = "class") @Nullable TokenOrListParam classes,
            @OptionalParam(name = "status") @Nullable TokenOrListParam statuses,
            @OptionalParam(name = "date") @Nullable DateRangeParam dates,
            @Sort @Nullable SortSpec sort) {
        return answer(
                query().withId(ids)
                        .about(patient)
                        .about(subject)
                        .coded(types)
                        .inCategory(classes)
                        .withStatus(statuses)
                        .dated(dates),
                sort);
    }
}
