@NullMarked
package org.rachis.assessment;

import org.jspecify.annotations.NullMarked;
