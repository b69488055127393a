/**
 * Brings bytes from FHIR servers, in time or not at all.
 *
 * <p>Queries of one hook call enter, with whom they may be asked and on whose behalf; for each the pages of its answer
 * leave, or the reason why they could not be had. All are asked at once and share one deadline. Redirects and links
 * that lead away from the server are not followed, sizes and pages are bounded, a server that fails is left alone for a
 * while, and what was fetched is kept for a short time for the same caller, user, token and patient only. What the
 * bytes mean is not known here. It imports facts and security, and Jackson, Caffeine and Resilience4j.
 */
@NullMarked
package org.rachis.fhir.server;

import org.jspecify.annotations.NullMarked;
