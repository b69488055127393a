/**
 * The way out: cards and services as CDS Hooks 2.0.1 has them on the wire.
 *
 * <p>Cards and service definitions enter; UTF-8 bytes leave, with the members of the protocol and none of a later
 * version. Every text was made elsewhere and is written as it is; only the names of the product and of its code systems
 * stand here. Nothing is decided, ordered or left out but what has no value. It imports cards, knowledge and this
 * room's JSON package.
 */
@NullMarked
package org.rachis.hooks.response;

import org.jspecify.annotations.NullMarked;
