package org.rachis.findings;

/** The points of a weighted score: those that are certain, and those that are possible while some factors are unknown. */
public record RiskPoints(int certain, int possible) {}
