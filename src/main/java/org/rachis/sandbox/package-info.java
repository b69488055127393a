/**
 * The sandbox: fictional charts, a FHIR server that holds them, and a page that opens them as an EHR does.
 *
 * <p>The clinical time enters; a page, its data and FHIR leave. The page is a CDS Hooks client like any other and calls
 * the services from outside. No chart of a real patient is kept here, nothing is decided here, and while the sandbox is
 * off none of it is there. It imports Spring Web and HAPI FHIR.
 */
@NullMarked
package org.rachis.sandbox;

import org.jspecify.annotations.NullMarked;
