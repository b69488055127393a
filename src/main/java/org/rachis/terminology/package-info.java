/**
 * Codes, value sets and membership.
 *
 * <p>In come value sets as read from {@code fhir-profiles/}; out goes the answer to "which sets hold this code?", frozen
 * once at start. Nothing is read, parsed or logged here. Imports no other room and no library.
 */
@NullMarked
package org.rachis.terminology;

import org.jspecify.annotations.NullMarked;
