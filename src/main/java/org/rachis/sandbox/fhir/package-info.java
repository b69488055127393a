/**
 * A FHIR R4 server for trying Rachis out: it keeps fictional charts in memory and answers what an EHR's server would be
 * asked for.
 *
 * <p>Resources enter, with the jar or in a transaction; FHIR leaves. What is kept is gone when the process ends, and
 * nothing of a real patient belongs here. Nothing is judged here, and no other room reads this store directly: Rachis
 * asks it over HTTP, as it asks every server. It imports HAPI FHIR.
 */
@NullMarked
package org.rachis.sandbox.fhir;

import org.jspecify.annotations.NullMarked;
