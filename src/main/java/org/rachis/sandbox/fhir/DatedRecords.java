package org.rachis.sandbox.fhir;

import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Sort;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** What was measured, reported or done: found by code, category, date and status. */
final class DatedRecords<T extends Resource> extends Records<T> {

    DatedRecords(Class<T> type, Charts charts) {
        super(type, charts);
    }

    @Search
    public IBundleProvider search(
            @OptionalParam(name = "_id") @Nullable TokenOrListParam ids,
            @OptionalParam(name = "patient") @Nullable ReferenceParam patient,
            @OptionalParam(name = "subject") @Nullable ReferenceParam subject,
            @OptionalParam(name = "code") @Nullable TokenOrListParam codes,
            @OptionalParam(name = "category") @Nullable TokenOrListParam categories,
            @OptionalParam(name = "status") @Nullable TokenOrListParam statuses,
            @OptionalParam(name = "date") @Nullable DateRangeParam dates,
            @Sort @Nullable SortSpec sort) {
        return answer(
                query().withId(ids)
                        .about(patient)
                        .about(subject)
                        .coded(codes)
                        .inCategory(categories)
                        .withStatus(statuses)
                        .dated(dates),
                sort);
    }
}
