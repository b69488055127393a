@NullMarked
package org.rachis.cards;

import org.jspecify.annotations.NullMarked;
