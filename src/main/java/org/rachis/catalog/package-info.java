/**
 * Reads {@code cds-services/} and {@code fhir-profiles/} into knowledge and terminology.
 *
 * <p>In come the bytes of files; out go value sets and knowledge, or every problem of every file at once, each with its
 * file and the path inside it. What is not understood is a problem, never skipped. Imports terminology, facts and
 * knowledge; reads JSON and YAML with Jackson.
 */
@NullMarked
package org.rachis.catalog;

import org.jspecify.annotations.NullMarked;
