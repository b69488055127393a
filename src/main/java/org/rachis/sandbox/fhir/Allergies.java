package org.rachis.sandbox.fhir;

import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Sort;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.jspecify.annotations.Nullable;

/** Allergies and intolerances. */
final class Allergies extends Records<AllergyIntolerance> {

    Allergies(Charts charts) {
        super(AllergyIntolerance.class, charts);
    }

    @Search
    public IBundleProvider search(
            @OptionalParam(name = "_id") @Nullable TokenOrListParam ids,
            @OptionalParam(name = "patient") @Nullable ReferenceParam patient,
            @OptionalParam(name = "code") @Nullable TokenOrListParam codes,
            @OptionalParam(name = "date") @Nullable DateRangeParam dates,
            @Sort @Nullable SortSpec sort) {
        return answer(query().withId(ids).about(patient).coded(codes).dated(dates), sort);
    }
}
