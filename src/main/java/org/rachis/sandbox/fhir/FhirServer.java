package org.rachis.sandbox.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.FifoMemoryPagingProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;

/** The sandbox's FHIR server, HAPI's own over the shelf. It is put together at the first request, so that a start is quick. */
public final class FhirServer extends RestfulServer {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 500;
    private static final int SEARCHES_KEPT = 200;
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final transient Charts charts;

    public FhirServer(Charts charts) {
        super(FhirContext.forR4Cached());
        this.charts = charts;
    }

    @Override
    protected void initialize() {
        setServerName("Rachis sandbox");
        setImplementationDescription("Fictional charts, kept in memory");
        setDefaultResponseEncoding(EncodingEnum.JSON);
        FifoMemoryPagingProvider pages = new FifoMemoryPagingProvider(SEARCHES_KEPT);
        pages.setDefaultPageSize(PAGE);
        pages.setMaximumPageSize(LARGEST_PAGE);
        setPagingProvider(pages);
        setResourceProviders(
                new People(charts),
                new Conditions(charts),
                new DatedRecords<>(Observation.class, charts),
                new DatedRecords<>(DiagnosticReport.class, charts),
                new DatedRecords<>(Procedure.class, charts),
                new Visits(charts),
                new Prescriptions(charts),
                new Statements(charts),
                new Drugs(charts),
                new Requests(charts),
                new Allergies(charts),
                new Devices(charts));
        registerProvider(new Loader(charts));
    }

    /** A body has to say how long it is, and there is an end. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean withBody = request.getMethod().startsWith("P");
        if (withBody && request.getContentLengthLong() < 0) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (withBody && request.getContentLengthLong() > MOST_BYTES) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            super.service(request, response);
        }
    }
}
