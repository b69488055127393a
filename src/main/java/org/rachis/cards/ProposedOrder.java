package org.rachis.cards;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rachis.facts.PatientId;

/**
 * A ServiceRequest to be drafted for the patient (status draft, intent proposal); never an order placed. The identifier
 * tells apart several requests of the same kind.
 */
public record ProposedOrder(
        PatientId patient,
        String description,
        String text,
        List<CardCoding> codes,
        CardCoding category,
        Optional<UUID> identifier) {

    public ProposedOrder {
        codes = List.copyOf(codes);
    }
}
