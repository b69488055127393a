package org.rachis.facts;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was and what was not available for this call, input by input, and the values that had to be ignored. */
public record Coverage(Map<Input, Delivery> deliveries, List<IgnoredValue> ignoredValues) {

    public Coverage {
        Map<Input, Delivery> copy = new EnumMap<>(Input.class);
        copy.putAll(deliveries);
        deliveries = Collections.unmodifiableMap(copy);
        ignoredValues = List.copyOf(ignoredValues);
    }

    public Delivery of(Input input) {
        return deliveries.getOrDefault(input, Delivery.MISSING);
    }
}
