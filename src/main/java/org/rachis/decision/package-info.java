/**
 * The whole way from facts to cards, in one method that reads from top to bottom.
 *
 * <p>The facts of one patient, what was shown of the patient before and the definition of a service enter; cards leave. It is pure: the same facts give
 * the same cards, on any machine and at any hour. No input or output, no clock and no logger is used here, and no
 * medicine is decided; each step belongs to the room that it calls. It imports facts, knowledge, findings,
 * assessment and cards and no library.
 */
@NullMarked
package org.rachis.decision;

import org.jspecify.annotations.NullMarked;
