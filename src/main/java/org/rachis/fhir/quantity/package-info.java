/** Which analyte an Observation is about, and how its number gets into that analyte's canonical unit. */
@NullMarked
package org.rachis.fhir.quantity;

import org.jspecify.annotations.NullMarked;
