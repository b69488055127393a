package org.rachis.facts;

import java.time.Instant;
import java.util.Optional;

/** Whose chart is asked for, as of when, and the encounter of the call (its logical id) if there is one. */
public record ChartRequest(PatientId patient, Optional<String> encounterId, Instant asOf) {}
