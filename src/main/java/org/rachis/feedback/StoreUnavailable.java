package org.rachis.feedback;

import org.jspecify.annotations.Nullable;

/** The database cannot be reached, or did not do what it was asked for. */
public final class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
