package org.rachis.catalog;

import java.util.List;
import java.util.stream.Collectors;

/** The knowledge or the value sets cannot be used as they are written. The message lists every problem. */
public final class CatalogException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public CatalogException(List<Problem> problems) {
        super(problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n  ", problems.size() + " problem(s) in the catalog:\n  ", "")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
