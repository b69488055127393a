/** MedicationRequest, MedicationStatement and Medication: the drug, the time of exposure and the dosage. */
@NullMarked
package org.rachis.fhir.medication;

import org.jspecify.annotations.NullMarked;
