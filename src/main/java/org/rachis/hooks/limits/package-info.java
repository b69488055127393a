/**
 * What one caller may take of the server while others wait.
 *
 * <p>A request enters; it goes on, or is refused at once, so that calls under way keep the processor and the memory that
 * they need: no more calls at a time, no more bytes of bodies at a time, no longer for a call than was set. Nothing of a
 * request is read, kept or logged here. It imports Spring's servlet filter, this room's own calls and errors, and no other
 * room.
 */
@NullMarked
package org.rachis.hooks.limits;

import org.jspecify.annotations.NullMarked;
