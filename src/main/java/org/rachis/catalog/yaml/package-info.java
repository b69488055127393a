/**
 * A YAML file as a tree of places, each with its path, and the plain values that stand there.
 *
 * <p>Bytes enter; texts, numbers, windows and words of closed lists leave. What is written wrongly is reported with file
 * and path, and reading goes on with a harmless value, so that one run shows every mistake. Two keys of the same name,
 * keys nobody asked for and second documents are mistakes. What the values mean is not known here. It imports the catalog's list of problems and Jackson's YAML reader.
 */
@NullMarked
package org.rachis.catalog.yaml;

import org.jspecify.annotations.NullMarked;
