package org.rachis.sandbox.fhir;

import ca.uhn.fhir.model.api.ResourceMetadataKeyEnum;
import ca.uhn.fhir.model.valueset.BundleEntrySearchModeEnum;
import ca.uhn.fhir.rest.server.SimpleBundleProvider;
import ca.uhn.fhir.rest.server.method.ResponsePage.ResponsePageBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** What was found, and with each page the drugs that it refers to. */
final class WithDrugs extends SimpleBundleProvider {

    private static final long serialVersionUID = 1L;

    private final transient Function<String, Optional<Resource>> drugs;

    /**
     * An answer to a search that asked for drugs too.
     *
     * @param drugs finds a drug by its id
     */
    WithDrugs(List<Resource> found, Function<String, Optional<Resource>> drugs) {
        super(found);
        this.drugs = drugs;
    }

    @Override
    public List<IBaseResource> getResources(int from, int to, ResponsePageBuilder about) {
        List<IBaseResource> page = new ArrayList<>(super.getResources(from, to, about));
        page.stream()
                .flatMap(WithDrugs::drug)
                .map(reference -> reference.getReferenceElement().getIdPart())
                .distinct()
                .flatMap(id -> drugs.apply(id).stream())
                .map(Resource::copy)
                .toList()
                .forEach(drug -> {
                    ResourceMetadataKeyEnum.ENTRY_SEARCH_MODE.put(drug, BundleEntrySearchModeEnum.INCLUDE);
                    page.add(drug);
                });
        return page;
    }

    private static Stream<Reference> drug(IBaseResource resource) {
        return switch (resource) {
            case MedicationRequest it when it.hasMedicationReference() -> Stream.of(it.getMedicationReference());
            case MedicationStatement it when it.hasMedicationReference() -> Stream.of(it.getMedicationReference());
            default -> Stream.empty();
        };
    }
}
