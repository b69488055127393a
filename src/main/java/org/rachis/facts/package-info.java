/**
 * What is known about one patient at one moment, free of FHIR, and the port through which it is asked for. The kinds of
 * facts, the values they are made of and the rules of reading them have packages of their own in this room.
 *
 * <p>The fhir room fills these records; the rooms to the right only read them. What could not be had, an input that
 * was missing, failed or was cut short, is a value of its own here and never an empty list that looks like health.
 * {@code PatientFacts.asOf} is the only time that anything downstream knows. Nothing is judged here and nothing is
 * fetched. It imports terminology and no library.
 */
@NullMarked
package org.rachis.facts;

import org.jspecify.annotations.NullMarked;
