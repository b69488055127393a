package org.rachis.facts.kind;

import java.util.Optional;
import org.rachis.facts.value.Quantity;

/**
 * One dosage instruction: the quantity of a single dose (its unit may be a mass or a tablet) and how many doses a day.
 * Either is empty when the order does not say it in structured form; an as-needed dose has no daily count.
 */
public record Dosage(Optional<Quantity> dose, Optional<Double> dosesPerDay) {}
