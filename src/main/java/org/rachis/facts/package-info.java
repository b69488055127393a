@NullMarked
package org.rachis.facts;

import org.jspecify.annotations.NullMarked;
