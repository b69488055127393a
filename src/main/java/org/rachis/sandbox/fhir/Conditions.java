package org.rachis.sandbox.fhir;

import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Sort;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import org.hl7.fhir.r4.model.Condition;
import org.jspecify.annotations.Nullable;

/** Diagnoses and problems. */
final class Conditions extends Records<Condition> {

    Conditions(Charts charts) {
        super(Condition.class, charts);
    }

    @Search
    public IBundleProvider search(
            @OptionalParam(name = "_id") @Nullable TokenOrListParam ids,
            @OptionalParam(name = "patient") @Nullable ReferenceParam patient,
            @OptionalParam(name = "subject") @Nullable ReferenceParam subject,
            @OptionalParam(name = "code") @Nullable TokenOrListParam codes,
            @OptionalParam(name = "category") @Nullable TokenOrListParam categories,
            @OptionalParam(name = "clinical-status") @Nullable TokenOrListParam statuses,
            @OptionalParam(name = "onset-date") @Nullable DateRangeParam onset,
            @Sort @Nullable SortSpec sort) {
        return answer(
                query().withId(ids)
                        .about(patient)
                        .about(subject)
                        .coded(codes)
                        .inCategory(categories)
                        .withStatus(statuses)
                        .dated(onset),
                sort);
    }
}
