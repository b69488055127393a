package org.rachis.knowledge;

import java.util.List;

/** A weighted score: each factor is a finding with its points; a cap limits what some factors give together. */
public record RiskScore(String id, String label, List<Factor> factors, List<Cap> caps) {

    public RiskScore {
        factors = List.copyOf(factors);
        caps = List.copyOf(caps);
    }

    /** Points that a finding gives. Of factors with the same {@code id} only the one with most points counts. */
    public record Factor(String id, String finding, int points) {}

    /** Factors that together give no more than {@code most}. */
    public record Cap(List<String> factors, int most) {
        public Cap {
            factors = List.copyOf(factors);
        }
    }
}
