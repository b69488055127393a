/**
 * Which analyte an Observation is about, and how its number gets into the canonical unit of that analyte (model B.1).
 *
 * <p>Reading rules and value sets enter; tables leave that answer in one look-up. A unit that is not in the table is
 * refused and never guessed.
 */
@NullMarked
package org.rachis.fhir.quantity;

import org.jspecify.annotations.NullMarked;
