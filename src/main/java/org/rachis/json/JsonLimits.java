package org.rachis.json;

/** What a document may not exceed, whatever its size; the size itself is capped before it is parsed. */
public final class JsonLimits {

    /** FHIR nests some thirty levels at its deepest; a request that goes past this is an attack or a mistake. */
    public static final int MAX_NESTING = 200;

    /** The most digits of a number. */
    public static final int MAX_NUMBER_LENGTH = 1_000;

    /** The most characters of a text that is looked at; attachments that are skipped may be longer. */
    public static final int MAX_TEXT_LENGTH = 10_000_000;

    /** The most bytes of a member's name. */
    public static final int MAX_NAME_LENGTH = 10_000;

    private JsonLimits() {}
}
