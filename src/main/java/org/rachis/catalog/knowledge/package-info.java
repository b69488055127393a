/**
 * Reads the files below {@code cds-services} into the records of the knowledge room.
 *
 * <p>Places of YAML files enter; findings, scores, patterns, wordings and services leave, each kind by a reader of its
 * own. Every key and every word is from a closed list, and whatever is wrong is reported with file and path while reading
 * goes on. Whether what is named exists, and whether everything is used, is not asked here but by the knowledge room. It
 * imports the catalog's YAML places, facts, knowledge and terminology.
 */
@NullMarked
package org.rachis.catalog.knowledge;

import org.jspecify.annotations.NullMarked;
