/**
 * Decides what matters among the findings, and in which order.
 *
 * <p>Findings and the patterns of a service enter; an assessment leaves: the concerns that hold, the more urgent
 * one first, those that say the same thing merged, and what could not be judged. Nothing is judged a second time
 * and no sentence is written here. What was shown before may keep a concern quiet that says nothing new. It imports
 * findings, knowledge, facts and terminology and no library.
 */
@NullMarked
package org.rachis.assessment;

import org.jspecify.annotations.NullMarked;
