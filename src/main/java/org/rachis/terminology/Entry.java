package org.rachis.terminology;

/** A line of a value set seen from the code: which set it is from, and how it matches. */
record Entry(String set, String code, Member.Match match) {}
