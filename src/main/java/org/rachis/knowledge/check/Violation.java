package org.rachis.knowledge.check;

/** A rule of the knowledge that is broken, and where. */
public record Violation(Locator where, String message) {}
