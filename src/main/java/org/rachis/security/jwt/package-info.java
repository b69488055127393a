/**
 * Whether a token says truly who calls: CDS Hooks 2.0.1, Trusting CDS Clients.
 *
 * <p>The text of an Authorization header enters, with the address that was called; the client that the operator
 * configured leaves, or the reason why not, which is for the log and never for the caller. Nothing is fetched but the
 * key set of a configured client, from the one address that the operator wrote down; nothing in a token chooses an
 * address, a key or an algorithm. No token is kept or printed. It imports Nimbus JOSE, Caffeine and this room.
 */
@NullMarked
package org.rachis.security.jwt;

import org.jspecify.annotations.NullMarked;
