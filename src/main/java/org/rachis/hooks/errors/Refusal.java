package org.rachis.hooks.errors;

import org.jspecify.annotations.Nullable;

/**
 * The request is answered with an error. The detail is a word of ours (a member's name, a hook, a prefetch key), never
 * one of the caller's.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    public Refusal(Fault fault) {
        this(fault, fault.text(), null);
    }

    public Refusal(Fault fault, String detail) {
        this(fault, fault.text() + ": " + detail + ".", null);
    }

    public Refusal(Fault fault, Throwable cause) {
        this(fault, fault.text(), cause);
    }

    private Refusal(Fault fault, String text, @Nullable Throwable cause) {
        // A refusal is an everyday answer, thrown often by hostile input: it does without the cost of a stack trace.
        super(text, cause, false, false);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    /** The whole sentence that the caller reads. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
