package org.rachis.fhir.server;

import java.util.List;
import java.util.Optional;

/** The answer to one query: its pages as they came, or none and why. */
public sealed interface Fetched {

    /** Pages in their order; each is readable JSON of an expected type. When the rest is missing, it says why. */
    record Pages(List<byte[]> bodies, Optional<Gap> cut) implements Fetched {
        public Pages {
            bodies = List.copyOf(bodies);
        }

        boolean complete() {
            return cut.isEmpty();
        }

        long bytes() {
            return bodies.stream().mapToLong(body -> body.length).sum();
        }
    }

    record Failed(Gap why) implements Fetched {}

    /** Why something is missing, if it is. */
    default Optional<Gap> gap() {
        return switch (this) {
            case Pages pages -> pages.cut();
            case Failed failed -> Optional.of(failed.why());
        };
    }
}
