package org.rachis.hooks.request;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.rachis.hooks.errors.Fault;
import org.rachis.hooks.errors.Refusal;
import org.rachis.json.JsonKind;
import org.rachis.json.JsonScanner;

/**
 * The members of one object that matter, each of which may stand once: two readers of a request that names two patients
 * must not disagree on whose chart it is. Others are passed over, as often as they like.
 */
final class Members {

    private final String prefix;
    private final Set<String> seen = new HashSet<>();

    /** @param prefix what stands before a member's name when it is spoken of */
    Members(String prefix) {
        this.prefix = prefix;
    }

    /** Notes that this member stands here; refuses its second time. */
    void once(String name) {
        if (!seen.add(name)) {
            throw new Refusal(Fault.REPEATED_MEMBER, prefix + name);
        }
    }

    /** The text at which it stands, nothing for null; any other type is refused. */
    Optional<String> text(String name, JsonScanner json) {
        return isNull(json) ? Optional.empty() : Optional.of(requiredText(name, json));
    }

    private String requiredText(String name, JsonScanner json) {
        if (json.kind() != JsonKind.TEXT) {
            throw illTyped(name);
        }
        return json.rareText();
    }

    /** The text at which it stands; a value of any other type is passed over. */
    Optional<String> textIfAny(JsonScanner json) {
        return json.kind() == JsonKind.TEXT
                ? Optional.of(json.rareText()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    /** Whether an object stands here: no for null, and any other type is refused. */
    boolean isObject(String name, JsonScanner json) {
        if (isNull(json)) {
            return false;
        }
        if (json.kind() != JsonKind.OBJECT) {
            throw illTyped(name);
        }
        return true;
    }

    Refusal missing(String name) {
        return new Refusal(Fault.MISSING_MEMBER, prefix + name);
    }

    Refusal illTyped(String name) {
        return new Refusal(Fault.ILL_TYPED_MEMBER, prefix + name);
    }

    private static boolean isNull(JsonScanner json) {
        return json.kind() == JsonKind.NULL;
    }
}
