/**
 * The way in: starts the service and wires its rooms together.
 *
 * <p>Configuration enters; a running service leaves. This is the only room that asks the system what time it is,
 * and it hands that clock to whoever needs one. Nothing is decided, read or worded here. It imports every other
 * room, and Spring.
 */
@NullMarked
package org.rachis.app;

import org.jspecify.annotations.NullMarked;
