package org.rachis.facts;

import java.util.Set;

/** Which of the unsigned orders a call is about; the others are only the background. */
public sealed interface Selection {

    /** All of them, as when they are signed. */
    record Every() implements Selection {}

    /** Those that are named, by a reference or an id; a name that leads nowhere names none. */
    record Named(Set<String> references) implements Selection {
        public Named {
            references = Set.copyOf(references);
        }
    }
}
