package org.rachis.sandbox.fhir;

import ca.uhn.fhir.model.api.Include;
import ca.uhn.fhir.rest.annotation.IncludeParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Sort;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import java.util.Set;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.jspecify.annotations.Nullable;

/** What is said to be taken. */
final class Statements extends Records<MedicationStatement> {

    Statements(Charts charts) {
        super(MedicationStatement.class, charts);
    }

    @Search
    public IBundleProvider search(
            @OptionalParam(name = "_id") @Nullable TokenOrListParam ids,
            @OptionalParam(name = "patient") @Nullable ReferenceParam patient,
            @OptionalParam(name = "subject") @Nullable ReferenceParam subject,
            @OptionalParam(name = "code") @Nullable TokenOrListParam codes,
            @OptionalParam(name = "category") @Nullable TokenOrListParam categories,
            @OptionalParam(name = "status") @Nullable TokenOrListParam statuses,
            @OptionalParam(name = "effective") @Nullable DateRangeParam dates,
            @IncludeParam(allow = "MedicationStatement:medication") @Nullable Set<Include> includes,
            @Sort @Nullable SortSpec sort) {
        return answer(
                query().withId(ids)
                        .about(patient)
                        .about(subject)
                        .coded(codes)
                        .inCategory(categories)
                        .withStatus(statuses)
                        .dated(dates),
                sort,
                includes);
    }
}
