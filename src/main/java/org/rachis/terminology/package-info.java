@NullMarked
package org.rachis.terminology;

import org.jspecify.annotations.NullMarked;
