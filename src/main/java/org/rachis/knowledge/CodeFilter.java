package org.rachis.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * Which codes count: a coding in one of {@code in}; {@code notIn} refuses the whole fact when any of its codings is in
 * one of those sets; {@code beyond} demands a counting coding that is outside those sets. {@code textClass} admits a
 * fact by its words when none of its codings is in a set of that class. An empty {@code in} admits every code.
 */
public record CodeFilter(List<String> in, List<String> notIn, List<String> beyond, Optional<String> textClass) {

    public CodeFilter {
        in = List.copyOf(in);
        notIn = List.copyOf(notIn);
        beyond = List.copyOf(beyond);
    }
}
