package org.rachis.knowledge.check;

import java.util.List;
import java.util.stream.Stream;
import org.rachis.knowledge.Criterion;

/** A named part of the knowledge: where it is defined, the criteria in it, and what else it names. */
record Item(Reference self, Locator where, List<Criterion> criteria, List<Reference> names) {

    Item {
        criteria = List.copyOf(criteria);
        names = List.copyOf(names);
    }

    /** All that it refers to, by its criteria or directly. */
    List<Reference> references() {
        return Stream.concat(criteria.stream().flatMap(CriterionReferences::of), names.stream())
                .distinct()
                .toList();
    }
}
