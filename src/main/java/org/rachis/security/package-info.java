/**
 * Who may call Rachis, and whom Rachis may call.
 *
 * <p>An operator's lists enter, and the addresses and tokens that a request brings; what leaves is a permission for
 * exactly one FHIR server, or none. A request never widens what it may reach. A token stays in memory for the length of
 * its call, is printed nowhere, and nothing here opens a connection. It imports no other room.
 */
@NullMarked
package org.rachis.security;

import org.jspecify.annotations.NullMarked;
