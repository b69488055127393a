package org.rachis.sandbox.fhir;

/** Where the charts are that the server shows. */
@FunctionalInterface
public interface Charts {

    /** The shelf, with everything on it that belongs there now. */
    Shelf shelf();
}
