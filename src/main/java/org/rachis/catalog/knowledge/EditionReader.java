package org.rachis.catalog.knowledge;

import java.time.LocalDate;
import java.util.Optional;
import org.rachis.catalog.yaml.Amounts;
import org.rachis.catalog.yaml.Fields;
import org.rachis.catalog.yaml.Place;
import org.rachis.knowledge.Edition;

/** Reads {@code version.yaml}: what the knowledge is called, and who stands for it until when. */
final class EditionReader {

    private EditionReader() {}

    /** The edition of the knowledge that has this hash. */
    static Edition read(Place root, String hash) {
        return root.read(fields -> {
            LocalDate revised = Amounts.date(fields.require("revised"));
            LocalDate reviewBy = Amounts.date(fields.require("review-by"));
            if (!reviewBy.isAfter(revised) && !reviewBy.equals(LocalDate.EPOCH)) {
                fields.require("review-by").problem("must be after " + revised + ", when the knowledge was revised");
            }
            return new Edition(fields.text("version"), hash, revised, reviewBy, approval(fields));
        });
    }

    /** Who approved and when belong together. */
    private static Optional<Edition.Approval> approval(Fields fields) {
        if (!fields.has("approved-by") && !fields.has("approved-on")) {
            return Optional.empty();
        }
        return Optional.of(
                new Edition.Approval(fields.text("approved-by"), Amounts.date(fields.require("approved-on"))));
    }
}
