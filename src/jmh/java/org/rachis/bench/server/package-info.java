/**
 * The servers that are measured, all on the same stack.
 *
 * <p>The service in this process and in one of its own, the floor server that only reads, the peer that is HAPI's CDS Hooks
 * module with one rule, and a FHIR server that takes its time. All listen on loopback, on a port that the system gives them.
 */
@NullMarked
package org.rachis.bench.server;

import org.jspecify.annotations.NullMarked;
