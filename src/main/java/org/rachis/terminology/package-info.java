/**
 * The words that charts are written in: a code in its code system, and value sets that say which codes mean the
 * same thing to Rachis.
 *
 * <p>Code systems and codes enter as plain values; out goes one answer, whether a code is a member, by exact code
 * or by prefix, in constant time. A display text never decides membership. Nothing is read from a file or a server
 * here, and no code is written down in Java: the catalog room fills the value sets from {@code fhir-profiles}. It
 * imports no other room and no library.
 */
@NullMarked
package org.rachis.terminology;

import org.jspecify.annotations.NullMarked;
