package org.rachis.security.web;

import java.util.List;

/**
 * Addresses that answer to everybody, as patterns of paths such as {@code /knowledge/**}: they hold nothing of any
 * patient. Whoever adds such an address adds a bean of this type; all others need a caller.
 */
public record OpenPaths(List<String> patterns) {

    public OpenPaths {
        patterns = List.copyOf(patterns);
    }
}
