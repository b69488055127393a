/**
 * Measures the service beside the least that any reader must do, and beside HAPI's own CDS Hooks module.
 *
 * <p>Sample charts enter; tables of figures leave, one for each program and one for all goals. Nothing here is part of the
 * service, and nothing judges whether an answer is right: tests do. docs/performance.md tells how to run it and what came out.
 */
@NullMarked
package org.rachis.bench;

import org.jspecify.annotations.NullMarked;
