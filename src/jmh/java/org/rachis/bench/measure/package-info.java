/**
 * What is measured and how: calls under load, processor time, allocation and memory in use.
 *
 * <p>An operation or a call enters; figures leave, as the middle of several with the ends between which they lie. It knows
 * nothing of what the operation does, and asks of the clock, the processor and the collector only what they count anyway.
 */
@NullMarked
package org.rachis.bench.measure;

import org.jspecify.annotations.NullMarked;
