/**
 * What has been read of each patient before it is known whose chart is asked for.
 *
 * <p>Facts and late facts enter, one resource after another; the facts of one patient leave when they are asked for,
 * with references resolved among what was sent. Nothing is parsed here.
 */
@NullMarked
package org.rachis.fhir.chart;

import org.jspecify.annotations.NullMarked;
