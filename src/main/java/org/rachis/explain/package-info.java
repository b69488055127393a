/**
 * Tells why a card appears, and why not: the whole way from a request to its cards, as one JSON object.
 *
 * <p>The request of a hook call enters, read, refused and judged by the parts that answer the hook; what was read and
 * left out, every finding, score and pattern with its outcome, and the cards leave. What is said here is asked of those
 * parts and of the knowledge, never decided anew; no number of medicine stands in Java. An explanation is a piece of a
 * chart: it goes to whoever may call the service, and neither a log nor a store nor a metric ever holds any of it, nor
 * does it count as a card that was shown. It imports hooks, decision, assessment, findings, knowledge, facts, cards,
 * terminology and security, Spring Web and Jackson.
 */
@NullMarked
package org.rachis.explain;

import org.jspecify.annotations.NullMarked;
