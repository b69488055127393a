/**
 * How cards read: templates for summary and detail, the orders that may be proposed, the reasons to override, and the
 * words all cards share.
 *
 * <p>Values enter from the catalog and leave for the cards; nothing is judged, filled in or translated here. No text
 * stands in Java: these records only say which texts there must be. It imports knowledge, facts and terminology and no
 * library.
 */
@NullMarked
package org.rachis.knowledge.wording;

import org.jspecify.annotations.NullMarked;
