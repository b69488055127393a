@NullMarked
package org.rachis.app;

import org.jspecify.annotations.NullMarked;
