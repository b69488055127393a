/**
 * What is known of the HTTP call itself, apart from its content.
 *
 * <p>Each request gets a correlation id, from its own header when that is harmless, and leaves one line in the log:
 * client, service, status, error, number of cards, durations. What was refused is counted by its reason. Neither a
 * patient's data nor any text that the caller chose is ever logged here. It imports Spring's servlet filter, the logging
 * facade and Micrometer, and no other room.
 */
@NullMarked
package org.rachis.hooks.call;

import org.jspecify.annotations.NullMarked;
