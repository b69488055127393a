/** One class for each resource type that Rachis reads: which elements it takes, which statuses pass, which fact results. */
@NullMarked
package org.rachis.fhir.resource;

import org.jspecify.annotations.NullMarked;
