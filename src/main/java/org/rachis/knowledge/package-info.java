/**
 * The closed vocabulary in which clinical knowledge is written: criteria, findings, patterns, wordings and
 * services, as sealed types and records.
 *
 * <p>Definitions enter from the catalog room, already free of file formats; out go the same definitions, checked,
 * and an English rendering of them that a clinician can review and sign. No number, code or sentence of medicine is
 * written down in Java, and no definition holds an expression to be evaluated. Nothing here looks at a patient. It
 * imports terminology and facts and no library.
 */
@NullMarked
package org.rachis.knowledge;

import org.jspecify.annotations.NullMarked;
