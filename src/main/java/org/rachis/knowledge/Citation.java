package org.rachis.knowledge;

import java.util.Optional;

/** A guideline or paper that a number or a sentence rests on; with a link when it has a stable public address. */
public record Citation(String id, String label, String reference, Optional<String> url) {}
