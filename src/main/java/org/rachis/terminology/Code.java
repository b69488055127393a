package org.rachis.terminology;

import static java.util.Objects.requireNonNull;

/**
 * A code as a chart writes it: the code system it is taken from, the code itself and the words that go with it. Two codes
 * are equal when system and code are, since the words vary between senders and mean nothing by themselves; a missing
 * display is empty text.
 */
public record Code(String system, String code, String display) {

    public Code {
        if (system.isBlank()) {
            throw new IllegalArgumentException("A code needs a code system.");
        }
        if (code.isBlank()) {
            throw new IllegalArgumentException("A code must not be blank.");
        }
        requireNonNull(display, "display");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Code that && code.equals(that.code) && system.equals(that.system);
    }

    @Override
    public int hashCode() {
        return 31 * system.hashCode() + code.hashCode();
    }
}
