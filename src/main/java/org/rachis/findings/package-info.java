/**
 * Judges criteria against facts.
 *
 * <p>A criterion and the facts of one patient enter; a verdict leaves: met with its evidence, not met with its
 * evidence, or unknown with what was missing. Missing data is not a no, and nothing is ever met without evidence.
 * Verdicts are combined in three-valued logic, so the order of facts never matters. Nothing is ranked or worded
 * here and the time is that of the facts. It imports terminology, facts and knowledge and no library.
 */
@NullMarked
package org.rachis.findings;

import org.jspecify.annotations.NullMarked;
