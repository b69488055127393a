package org.rachis.knowledge;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which knowledge this is and who stands for it: its version, the hash of all that decides (value sets and a site's
 * overlay among it), when it was last revised, by when it must be read again, and who approved it, if anybody has. Two
 * services with one hash judge alike.
 */
public record Edition(String version, String hash, LocalDate revised, LocalDate reviewBy, Optional<Approval> approval) {

    /** Somebody has read this knowledge and stands for it, since a day. */
    public record Approval(String by, LocalDate on) {}

    /** The day of the review is the last on which the knowledge is still current. */
    public boolean reviewOverdue(LocalDate today) {
        return today.isAfter(reviewBy);
    }
}
