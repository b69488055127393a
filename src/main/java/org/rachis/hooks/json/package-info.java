/**
 * JSON as this room reads and writes it.
 *
 * <p>One factory with its limits serves every request and every answer. What is written never holds a null, an empty
 * text, an empty array or an empty object, and is always well-formed Unicode, whatever a chart contained. Nothing here
 * knows CDS Hooks or FHIR. It imports Jackson only.
 */
@NullMarked
package org.rachis.hooks.json;

import org.jspecify.annotations.NullMarked;
