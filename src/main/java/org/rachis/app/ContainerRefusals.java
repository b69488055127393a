package org.rachis.app;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.rachis.hooks.call.CallFilter;
import org.rachis.hooks.call.RefusalCounter;
import org.springframework.http.HttpStatus;

/**
 * Counts what the container refuses by itself, before any filter: a request line, an address or a header that is not HTTP
 * or is too large. It stands where the container writes its access log, of which nothing is written.
 */
final class ContainerRefusals extends ValveBase implements AccessLog {

    private static final String REASON = "container";

    private final RefusalCounter refusals;

    ContainerRefusals(RefusalCounter refusals) {
        super(true);
        this.refusals = refusals;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
    }

    @Override
    public void log(Request request, Response response, long time) {
        if (response.getStatus() >= HttpStatus.BAD_REQUEST.value() && !CallFilter.hasSeen(request)) {
            refusals.count(REASON);
        }
    }

    @Override
    public void setRequestAttributesEnabled(boolean requestAttributesEnabled) {
        // Nothing of a request is written, so nothing of it is needed.
    }

    @Override
    public boolean getRequestAttributesEnabled() {
        return false;
    }
}
