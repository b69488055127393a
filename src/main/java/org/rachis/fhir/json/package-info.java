/**
 * JSON, element by element, as tolerantly as FHIR servers are inventive, and FHIR's general data types read from it.
 *
 * <p>A Jackson parser enters; concepts, dates, periods, quantities and references leave. What cannot be read is marked
 * as broken and stepped over; nothing throws but a syntax error. No resource type is known here.
 */
@NullMarked
package org.rachis.fhir.json;

import org.jspecify.annotations.NullMarked;
