/**
 * The kinds of facts, free of FHIR: diagnoses, measurements, medications with their exposures, procedures, orders and the rest,
 * each with where it came from, and the person. The fhir room makes them, the rooms to the right only read them. Nothing is
 * judged here. It imports terminology and the values of the room.
 */
@NullMarked
package org.rachis.facts.kind;

import org.jspecify.annotations.NullMarked;
