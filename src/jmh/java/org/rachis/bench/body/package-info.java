/**
 * The bodies that are sent, and the least that reading one takes.
 *
 * <p>A sample of the tests enters by its name; a request leaves, as it is, brought to a size, with what makes a card, or for a
 * patient of its own. The same name and size give the same bytes each time. No real chart is among them.
 */
@NullMarked
package org.rachis.bench.body;

import org.jspecify.annotations.NullMarked;
