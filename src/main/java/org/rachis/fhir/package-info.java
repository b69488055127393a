/**
 * The only room that knows FHIR's JSON: it reads resources into facts.
 *
 * <p>Bytes enter, out of a prefetch or from a FHIR server; the facts of one patient leave, with every gap named.
 * Only the elements that facts need are kept; a broken entry or one of another patient is skipped and counted, and
 * never spoils its neighbours. Nothing is judged here, and no name, date or text of a patient reaches a log. It
 * imports facts, terminology and security, and Jackson, Caffeine, Spring's HTTP client, a UCUM library and
 * Resilience4j.
 */
@NullMarked
package org.rachis.fhir;

import org.jspecify.annotations.NullMarked;
