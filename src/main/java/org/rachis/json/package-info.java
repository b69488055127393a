/**
 * Reading JSON from bytes, once and forward. In come the bytes of a body or of a page; out come the values that a reader
 * asks for, and everything else is stepped over without being made into anything, yet never unchecked: a document that is
 * no JSON to its end is refused, whatever of it was read. Nothing here knows of FHIR, of hooks or of HTTP. Imports no other
 * room.
 */
@NullMarked
package org.rachis.json;

import org.jspecify.annotations.NullMarked;
