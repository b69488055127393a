/**
 * Whether knowledge holds together: every name stands for something, everything is used, nothing goes in circles, every
 * card can be worded.
 *
 * <p>Knowledge enters as it was read, with the names of the value sets there are; a list of violations leaves, each with
 * the area and the path where it stands, so that an author finds it in a file. Files are not known here, and nothing is
 * put right. It imports the rest of the knowledge room, facts and terminology.
 */
@NullMarked
package org.rachis.knowledge.check;

import org.jspecify.annotations.NullMarked;
