package org.rachis.terminology;

/** A code of a code system. Two codes are equal when system and code are; the display is for people. */
public record Code(String system, String code, String display) {

    public Code {
        if (system.isBlank() || code.isBlank()) {
            throw new IllegalArgumentException("A code has a system and a code.");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Code that && system.equals(that.system) && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return 31 * system.hashCode() + code.hashCode();
    }
}
