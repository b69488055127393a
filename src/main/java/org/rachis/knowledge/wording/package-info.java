@NullMarked
package org.rachis.knowledge.wording;

import org.jspecify.annotations.NullMarked;
