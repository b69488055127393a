package org.rachis.assessment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rachis.facts.value.Moment;
import org.rachis.findings.Evidence;
import org.rachis.terminology.Code;

/**
 * What a concern rests on, so that a later one can be asked whether it knows anything new. A fact is told by its kind, its
 * code, its day and, where it was measured, its value: the same fact sent again, under another id or for another
 * finding, is not a new one (model B.5).
 */
public final class Fingerprint {

    private static final String PATIENT = "Patient";
    private static final String MEASURED = "Observation";

    /** Ninety bits: no two facts of one patient share them by chance. */
    private static final int BYTES = 12;

    private Fingerprint() {}

    /** The facts of a concern and of those beside it, on one card, in plain words. */
    public static Set<String> factsOf(Concern concern) {
        Set<String> facts = new TreeSet<>();
        Stream.concat(Stream.of(concern), concern.beside().stream())
                .flatMap(one -> one.evidence().stream())
                .filter(Evidence.Found.class::isInstance)
                .map(Evidence.Found.class::cast)
                .map(Fingerprint::fact)
                .forEach(facts::add);
        return facts;
    }

    /** A fact as it is stored: it cannot be read back, and compared only with facts of the same salt. */
    public static String hash(String salt, String fact) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((salt + "\n" + fact).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A dose or an age that is computed anew each day makes no new fact; a new order or result has a day of its own. */
    private static String fact(Evidence.Found found) {
        String kind = found.source().resourceType();
        String what = found.code()
                .map(Fingerprint::code)
                .orElseGet(() -> found.label().toLowerCase(Locale.ROOT));
        if (kind.equals(PATIENT)) {
            return kind + "|" + what;
        }
        String day = found.date().map(Moment::text).orElse("");
        return kind + "|" + what + "|" + day + "|" + (kind.equals(MEASURED) ? found.value() : "");
    }

    private static String code(Code code) {
        return code.system() + "#" + code.code();
    }
}
