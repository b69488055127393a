/**
 * The way in: from an HTTP request to checked values.
 *
 * <p>Bytes enter, no more of them than the limit; a {@link org.rachis.hooks.request.HookRequest} leaves, or a refusal
 * that says what is wrong. The body is read once, in whatever order its members stand, and the prefetch is handed to
 * the patient records where it stands. Nothing that is not needed is kept; an access token is
 * kept for the length of its call and printed nowhere. It imports the facts room's port, the security room's tokens, the
 * feedback room's items,
 * this room's own packages, Spring Web and Jackson.
 */
@NullMarked
package org.rachis.hooks.request;

import org.jspecify.annotations.NullMarked;
