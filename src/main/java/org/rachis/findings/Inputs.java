package org.rachis.findings;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.rachis.facts.Coverage;
import org.rachis.facts.Input;

/** What it means that nothing was found: a "no" where the inputs were whole, else unknown. */
final class Inputs {

    private Inputs() {}

    static Verdict nothingIn(Coverage coverage, Input... inputs) {
        Set<Input> missing = Arrays.stream(inputs)
                .filter(input -> !coverage.of(input).conclusive())
                .collect(Collectors.toSet());
        return missing.isEmpty() ? Verdict.notMet() : new Verdict.Unknown(missing);
    }
}
