/**
 * The one error boundary: what a caller is told when there are no cards.
 *
 * <p>Failures enter, as refusals of our own or as exceptions of Spring's or of a bug; a status and a FHIR
 * OperationOutcome leave. The wording is fixed and comes from {@link org.rachis.hooks.errors.Fault}: no answer repeats
 * what the caller sent, names a class or shows a stack trace, and a bug is logged without its messages, since those may
 * quote a chart. It imports Spring Web and this room's own call and JSON packages.
 */
@NullMarked
package org.rachis.hooks.errors;

import org.jspecify.annotations.NullMarked;
