package org.rachis.catalog.knowledge;

import java.util.List;
import java.util.Optional;
import org.rachis.knowledge.Criterion;

/** The rule for alternatives of which the first that applies counts. */
final class Conditions {

    private Conditions() {}

    /** Whether every alternative but the last has a condition, so that each can apply and one always does. */
    static boolean onlyLastIsOpen(List<Optional<Criterion>> conditions) {
        return !conditions.isEmpty()
                && conditions.getLast().isEmpty()
                && conditions.stream().filter(Optional::isEmpty).count() == 1;
    }
}
