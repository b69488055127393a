/**
 * The knowledge, shown to those who have to stand for it: which edition is in use, what it says in words, what a site has
 * changed of it, whether a code counts and where, and whether its review is due.
 *
 * <p>The knowledge and the value sets enter once, at start; a page, its JSON, two metrics and a line in the log leave. No
 * patient's data come here, nothing can be changed from here, and nothing is worded here that a card says: the words are
 * those of the knowledge. It imports knowledge, facts and terminology, and Spring Web and Jackson.
 */
@NullMarked
package org.rachis.governance;

import org.jspecify.annotations.NullMarked;
