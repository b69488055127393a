@NullMarked
package org.rachis.findings;

import org.jspecify.annotations.NullMarked;
