/**
 * The door: finds out who sent a request before anything of it is read, and whether that caller may have what it asks.
 *
 * <p>A request enters; it leaves with its caller, or is handed to whoever answers refusals. There are no sessions, no
 * cookies and no passwords, so there is nothing that another site could make a browser send along. No token is kept,
 * logged or passed on, and nobody is told what was wrong with one. It imports the servlet API, Spring Security and this
 * room.
 */
@NullMarked
package org.rachis.security.web;

import org.jspecify.annotations.NullMarked;
