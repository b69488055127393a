/**
 * What facts are made of: codes with their words, moments as precise as they were sent, quantities with their unit, results,
 * spans of time, and where something came from. Values without behaviour beyond comparing and counting; none knows of
 * patients, of FHIR or of a rule. It imports terminology and no other package of the room.
 */
@NullMarked
package org.rachis.facts.value;

import org.jspecify.annotations.NullMarked;
