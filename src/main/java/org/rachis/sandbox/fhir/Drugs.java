package org.rachis.sandbox.fhir;

import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Sort;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import org.hl7.fhir.r4.model.Medication;
import org.jspecify.annotations.Nullable;

/** Drugs that stand in a resource of their own. */
final class Drugs extends Records<Medication> {

    Drugs(Charts charts) {
        super(Medication.class, charts);
    }

    @Search
    public IBundleProvider search(
            @OptionalParam(name = "_id") @Nullable TokenOrListParam ids,
            @OptionalParam(name = "code") @Nullable TokenOrListParam codes,
            @Sort @Nullable SortSpec sort) {
        return answer(query().withId(ids).coded(codes), sort);
    }
}
