/**
 * What is known about one patient at one moment, free of FHIR: diagnoses, measurements, medications, procedures,
 * orders and the rest, each with where it came from.
 *
 * <p>The fhir room fills these records; the rooms to the right only read them. What could not be had, an input that
 * was missing, failed or was cut short, is a value of its own here and never an empty list that looks like health.
 * {@code PatientFacts.asOf} is the only time that anything downstream knows. Nothing is judged here and nothing is
 * fetched. It imports terminology and no library.
 */
@NullMarked
package org.rachis.facts;

import org.jspecify.annotations.NullMarked;
