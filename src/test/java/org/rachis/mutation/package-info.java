/**
 * Changes the knowledge in one place at a time and demands that some clinical case notices.
 */
@org.jspecify.annotations.NullMarked
package org.rachis.mutation;
