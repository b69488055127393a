package org.rachis.fhir.server;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The answer to one query while it comes, page by page. What has come stands in {@link #soFar}, so that a deadline
 * does not cost the pages before it.
 */
final class Download {

    private final Access access;
    private final Query query;
    private final Transport transport;
    private final ServerGate gate;
    private final FetchLimits limits;
    private final List<byte[]> pages = new CopyOnWriteArrayList<>();
    private final Set<URI> asked = new HashSet<>();

    Download(Access access, Query query, Transport transport, ServerGate gate, FetchLimits limits) {
        this.access = access;
        this.query = query;
        this.transport = transport;
        this.gate = gate;
        this.limits = limits;
    }

    /** What there is when the rest is missing for that reason. */
    Fetched soFar(Gap gap) {
        List<byte[]> come = List.copyOf(pages);
        return come.isEmpty() ? new Fetched.Failed(gap) : new Fetched.Pages(come, Optional.of(gap));
    }

    Fetched run(Deadline deadline) {
        try {
            Optional<URI> next = firstPage(deadline);
            while (next.isPresent()) {
                next = page(next.get(), deadline);
            }
            return new Fetched.Pages(pages, Optional.empty());
        } catch (Missed missed) {
            return soFar(missed.gap());
        }
    }

    private Optional<URI> firstPage(Deadline deadline) throws Missed {
        try {
            return page(query.address(), deadline);
        } catch (Missed missed) {
            if (missed.gap() == Gap.BAD_QUERY && query.plain().isPresent()) {
                return page(query.plain().get(), deadline);
            }
            throw missed;
        }
    }

    private Optional<URI> page(URI address, Deadline deadline) throws Missed {
        if (!access.server().covers(address)) {
            throw new Missed(Gap.FOREIGN_LINK);
        }
        if (pages.size() >= limits.maxPages() || !asked.add(address)) {
            throw new Missed(Gap.TOO_MANY_PAGES);
        }
        byte[] body = gate.pass(() -> transport.get(access, address, deadline, bytesLeft()));
        PageJson page = PageJson.of(body);
        requireExpected(page.resourceType());
        pages.add(body);
        if (page.next().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(resolve(address, page.next().get()));
    }

    private void requireExpected(String type) throws Missed {
        if (type.equals("OperationOutcome")) {
            throw new Missed(Gap.OUTCOME);
        }
        if (!type.equals("Bundle") && !type.equals(query.resourceType())) {
            throw new Missed(Gap.UNREADABLE);
        }
    }

    private static URI resolve(URI address, String next) throws Missed {
        try {
            // Java resolves a query alone against the folder; the standard means the address itself (RFC 3986, 5.4.1).
            return next.startsWith("?") ? address.resolve(address.getRawPath() + next) : address.resolve(next);
        } catch (IllegalArgumentException noAddress) {
            throw new Missed(Gap.FOREIGN_LINK);
        }
    }

    private long bytesLeft() {
        return limits.maxBytes() - pages.stream().mapToLong(page -> page.length).sum();
    }
}
