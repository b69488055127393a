/** Reads JSON element by element, as tolerantly as FHIR servers are inventive, and FHIR's general data types from it. */
@NullMarked
package org.rachis.fhir.json;

import org.jspecify.annotations.NullMarked;
