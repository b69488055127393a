package org.rachis.catalog;

/** One thing wrong in one file: where in the file it stands, as a JSON pointer or a similar path, and what is wrong. */
public record Problem(String file, String path, String message) {

    @Override
    public String toString() {
        return path.isEmpty() ? file + ": " + message : file + " at " + path + ": " + message;
    }
}
