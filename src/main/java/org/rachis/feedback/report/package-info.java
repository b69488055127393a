/**
 * The burden report: how many cards are shown, what becomes of them, and which patterns deserve a second look.
 *
 * <p>Counts from the database enter; a page, a table and JSON leave, the same numbers in each. It names patterns, clients
 * as the operator calls them, and reasons, but no patient, user or single call. Cards without feedback are counted as just
 * that: silence is no rejection. It imports this room's store, and Spring Web, JDBC and Jackson.
 */
@NullMarked
package org.rachis.feedback.report;

import org.jspecify.annotations.NullMarked;
