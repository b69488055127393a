/**
 * The unsigned orders of a call: ServiceRequest and MedicationRequest as they stand while a clinician places them.
 *
 * <p>A cursor at the Bundle of the hook's context enters; draft orders leave, late, because whose they are and which of
 * them the call is about is known only when the whole request was read. Each is read by itself, so that an unreadable
 * one spoils no other, and other types of requests are passed over.
 */
@NullMarked
package org.rachis.fhir.orders;

import org.jspecify.annotations.NullMarked;
