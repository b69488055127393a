package org.rachis.mutation;

/** Something changed in one place: what was done where, in words that stay the same from run to run, and the result. */
record Mutant<T>(String what, T value) {}
