/**
 * Turns an assessment into cards that a clinician can check: a summary, an indicator, a detail with the evidence
 * behind it, suggestions and reasons to override.
 *
 * <p>An assessment enters; finished cards leave, as plain values. Every sentence and every code comes from the
 * knowledge and every figure from the evidence; text out of a chart is escaped before it stands in Markdown. A card
 * advises, it never commands or diagnoses, and it never hides what was not available. Nothing is decided here:
 * there are as many cards as concerns. It imports assessment, findings, knowledge and facts and no library.
 */
@NullMarked
package org.rachis.cards;

import org.jspecify.annotations.NullMarked;
