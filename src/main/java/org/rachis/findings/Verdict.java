package org.rachis.findings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rachis.facts.Input;

/**
 * The answer to a criterion, by Kleene's three-valued logic: met with its evidence, not met, or unknown because of the
 * inputs that are missing. Missing data is not a "no".
 */
public sealed interface Verdict {

    /** It holds, and this is why. */
    record Met(List<Evidence> evidence) implements Verdict {
        public Met {
            evidence = List.copyOf(evidence);
            if (evidence.isEmpty()) {
                throw new IllegalArgumentException("Nothing is met without evidence.");
            }
        }
    }

    /** The data that would show it were there, and do not. */
    record NotMet() implements Verdict {
        private static final NotMet ONLY = new NotMet();
    }

    /** Nothing shows it, but these inputs, which might, were not there or not whole. */
    record Unknown(Set<Input> missing) implements Verdict {
        public Unknown {
            Set<Input> copy = EnumSet.noneOf(Input.class);
            copy.addAll(missing);
            missing = Collections.unmodifiableSet(copy);
        }

        private Unknown and(Unknown other) {
            if (missing.containsAll(other.missing)) {
                return this;
            }
            Set<Input> both = EnumSet.copyOf(other.missing);
            both.addAll(missing);
            return new Unknown(both);
        }
    }

    static Verdict notMet() {
        return NotMet.ONLY;
    }

    default boolean isMet() {
        return this instanceof Met;
    }

    /** The evidence of a met verdict, else none. */
    default List<Evidence> evidenceOrNone() {
        return this instanceof Met(List<Evidence> evidence) ? evidence : List.of();
    }

    /** All hold: not met as soon as one is not, unknown if one is, else met with all their evidence. */
    static Verdict all(List<Verdict> verdicts) {
        return atLeast(verdicts.size(), verdicts);
    }

    /** Any holds: met with the evidence of every one that does, else unknown if one is, else not met. */
    static Verdict any(List<Verdict> verdicts) {
        return atLeast(1, verdicts);
    }

    /** At least {@code n} hold. */
    static Verdict atLeast(int n, List<Verdict> verdicts) {
        int met = 0;
        int unknown = 0;
        Verdict missing = notMet();
        for (Verdict verdict : verdicts) {
            switch (verdict) {
                case Met m -> met++;
                case Unknown u -> {
                    unknown++;
                    missing = missing instanceof Unknown before ? before.and(u) : u;
                }
                case NotMet() -> {}
            }
        }
        if (met >= n) {
            return withAllEvidence(verdicts);
        }
        return met + unknown >= n ? missing : notMet();
    }

    private static Verdict withAllEvidence(List<Verdict> verdicts) {
        List<Evidence> evidence = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            evidence.addAll(verdict.evidenceOrNone());
        }
        return new Met(evidence);
    }
}
