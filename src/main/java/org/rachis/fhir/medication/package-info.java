/**
 * MedicationRequest, MedicationStatement and Medication: the drug, the time of exposure and the dosage (model B.0).
 *
 * <p>A cursor inside a resource enters; medication facts leave, late, because how long an open order goes on depends on
 * the time of evaluation, and the drug may be described in another resource.
 */
@NullMarked
package org.rachis.fhir.medication;

import org.jspecify.annotations.NullMarked;
