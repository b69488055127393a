/**
 * One class for each resource type that Rachis reads: which elements it takes, which statuses let it count, and which
 * facts result (model B.0).
 *
 * <p>A cursor inside a resource enters; facts go to a chart. A draft collects elements in any order, since JSON has
 * none. Counting what was broken or foreign is left to whoever reads the entries.
 */
@NullMarked
package org.rachis.fhir.resource;

import org.jspecify.annotations.NullMarked;
