/**
 * The protocol, CDS Hooks 2.0: discovery, the service call and its answers on the wire.
 *
 * <p>HTTP requests enter; cards leave as JSON, or a FHIR OperationOutcome that says what was wrong with the
 * request. This is the only room that turns a failure into a status, and it never shows a stack trace or repeats a
 * patient's data in an error. No medicine happens here: what a request means is passed on, and what comes back is
 * written down. It imports decision, assessment, cards, knowledge, facts, feedback and security, and
 * Spring Web and Jackson.
 */
@NullMarked
package org.rachis.hooks;

import org.jspecify.annotations.NullMarked;
