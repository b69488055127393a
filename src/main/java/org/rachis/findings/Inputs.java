package org.rachis.findings;

import java.util.EnumSet;
import java.util.Set;
import org.rachis.facts.Coverage;
import org.rachis.facts.Input;

/** What it means that nothing was found: a "no" where the inputs were whole, else unknown. */
final class Inputs {

    private Inputs() {}

    static Verdict nothingIn(Coverage coverage, Input... inputs) {
        Set<Input> missing = EnumSet.noneOf(Input.class);
        for (Input input : inputs) {
            if (!coverage.of(input).conclusive()) {
                missing.add(input);
            }
        }
        return missing.isEmpty() ? Verdict.notMet() : new Verdict.Unknown(missing);
    }
}
