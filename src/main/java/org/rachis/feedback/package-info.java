/**
 * What was shown and what became of it, so that a card need not be told twice and a site can measure what it is told.
 *
 * <p>Cards that were shown and the feedback on them enter; what may keep a card quiet, and the burden report, leave. No
 * name, id or free text of a patient or a user is stored, a patient only as a keyed hash. A card never waits for a
 * database: what is shown is written down later, and what is asked is asked for a moment only. Nothing is decided here
 * about medicine. It imports assessment, cards, facts, knowledge and security, and Spring Web and JDBC, Flyway, Jackson and
 * Resilience4j.
 */
@NullMarked
package org.rachis.feedback;

import org.jspecify.annotations.NullMarked;
