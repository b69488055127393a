package org.rachis.catalog;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong while files are read, so that an author sees every mistake at once and not one per start. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public void add(String file, String path, String message) {
        found.add(new Problem(file, path, message));
    }

    public void addAll(List<Problem> others) {
        found.addAll(others);
    }

    public List<Problem> all() {
        return List.copyOf(found);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }
}
