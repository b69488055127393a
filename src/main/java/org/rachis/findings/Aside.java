package org.rachis.findings;

/** What is known of a piece of evidence besides its value, for whoever puts it into words. */
public sealed interface Aside {

    /** Nothing more is known. */
    Aside NOTHING = new Nothing();

    /** There is nothing to add. */
    record Nothing() implements Aside {}

    /** The drug is a preparation of this ingredient, in lower case: "adalimumab". */
    record Ingredient(String name) implements Aside {}

    /** The value was converted; this is how it was sent: "4.8 mg/dL". */
    record Received(String value) implements Aside {}

    /** The value is one component of a score, which is told with its points: "NEWS2 8". */
    record PartOf(String total) implements Aside {}
}
