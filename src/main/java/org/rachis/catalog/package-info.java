/**
 * Reads {@code cds-services} and {@code fhir-profiles}, and what a site lays over them, into knowledge and value
 * sets.
 *
 * <p>YAML and JSON files enter; checked definitions leave, or one list of every error with its file and path. A key
 * that is unknown or written twice, a value set that does not exist, a finding without wording: each stops the
 * start, because a rule that silently does nothing is the dangerous kind. Nothing is repaired or guessed here, and
 * nothing is read again after the start. It imports terminology, facts and knowledge, and Jackson for JSON and
 * YAML.
 */
@NullMarked
package org.rachis.catalog;

import org.jspecify.annotations.NullMarked;
