package org.rachis.knowledge.wording;

/** A reason a clinician may give for not following a card. */
public record OverrideReason(String code, String display) {}
