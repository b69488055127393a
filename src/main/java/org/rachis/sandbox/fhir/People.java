package org.rachis.sandbox.fhir;

import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Sort;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/** The fictional people themselves. */
final class People extends Records<Patient> {

    People(Charts charts) {
        super(Patient.class, charts);
    }

    @Search
    public IBundleProvider search(
            @OptionalParam(name = "_id") @Nullable TokenOrListParam ids,
            @OptionalParam(name = "birthdate") @Nullable DateRangeParam born,
            @Sort @Nullable SortSpec sort) {
        return answer(query().withId(ids).dated(born), sort);
    }
}
