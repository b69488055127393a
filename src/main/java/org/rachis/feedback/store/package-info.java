/**
 * The tables: cards that were shown, feedback, tokens that were used, and the key of the hashes.
 *
 * <p>Rows enter and leave by plain SQL, the same for the embedded database and for PostgreSQL. A patient's id becomes a
 * keyed hash here, before it is stored, and a fact of a card one of that patient's own; an id or a text that somebody else
 * chose is stored only in a form that cannot hold words. A database that is not there is asked for again later. It imports
 * this room, assessment and knowledge, and Spring JDBC and Flyway.
 */
@NullMarked
package org.rachis.feedback.store;

import org.jspecify.annotations.NullMarked;
