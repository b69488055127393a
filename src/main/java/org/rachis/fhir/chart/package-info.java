/** What has been read of a patient before it is known whose chart is asked for, and how references within it resolve. */
@NullMarked
package org.rachis.fhir.chart;

import org.jspecify.annotations.NullMarked;
