package org.rachis.sandbox.fhir;

import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Sort;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import org.hl7.fhir.r4.model.Device;
import org.jspecify.annotations.Nullable;

/** What a patient carries. */
final class Devices extends Records<Device> {

    Devices(Charts charts) {
        super(Device.class, charts);
    }

    @Search
    public IBundleProvider search(
            @OptionalParam(name = "_id") @Nullable TokenOrListParam ids,
            @OptionalParam(name = "patient") @Nullable ReferenceParam patient,
            @OptionalParam(name = "type") @Nullable TokenOrListParam types,
            @OptionalParam(name = "status") @Nullable TokenOrListParam statuses,
            @Sort @Nullable SortSpec sort) {
        return answer(query().withId(ids).about(patient).coded(types).withStatus(statuses), sort);
    }
}
