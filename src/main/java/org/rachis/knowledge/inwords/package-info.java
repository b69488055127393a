/**
 * Prints knowledge as English that a clinician can read and sign.
 *
 * <p>Checked knowledge enters, with a look-up for the titles of value sets; one Markdown text for each service leaves, the
 * same for the same knowledge to the last letter. What is printed is made from the very records that are judged, so it
 * cannot say anything else than they do. Files are not written here. It imports the rest of the knowledge room, facts and
 * terminology.
 */
@NullMarked
package org.rachis.knowledge.inwords;

import org.jspecify.annotations.NullMarked;
