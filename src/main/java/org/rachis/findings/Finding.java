package org.rachis.findings;

import org.rachis.knowledge.FindingDefinition;

/** A finding of the knowledge and how it came out for this patient. */
public record Finding(FindingDefinition definition, Verdict verdict) {}
