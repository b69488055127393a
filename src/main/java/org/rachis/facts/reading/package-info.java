/**
 * What the knowledge says about reading: which analytes there are, in which units and between which bounds they are believed,
 * and which preliminary results count. The fhir room is handed these rules with a chart; nothing of them is judged or read
 * here. It imports terminology and the values of the room.
 */
@NullMarked
package org.rachis.facts.reading;

import org.jspecify.annotations.NullMarked;
