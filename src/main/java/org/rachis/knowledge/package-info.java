@NullMarked
package org.rachis.knowledge;

import org.jspecify.annotations.NullMarked;
