/**
 * Lays what a site has decided over the shipped knowledge.
 *
 * <p>The shipped files and those of the site enter; files of the same kind leave, with each difference in plain words
 * and where it came from. It works on the trees of the files, before anything is read from them, so that the readers and
 * the checks of the knowledge see one whole and apply the same rules to it. What a site may change is a closed list:
 * thresholds, windows, points, local codes, and what is switched off; never a criterion itself and never a sentence of a
 * card. It imports the catalog's files, problems and YAML places, and Jackson.
 */
@NullMarked
package org.rachis.catalog.overlay;

import org.jspecify.annotations.NullMarked;
