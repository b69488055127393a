package org.rachis.facts;

import java.util.function.Consumer;

/**
 * The port to the patient's chart. A hook request carries the chart before or after it says whose it is, and its bytes
 * are to be read once: so the prefetch is read where it stands, and asked for the patient when that is known.
 *
 * @param <S> what the chart is read from; the core does not know it
 */
public interface PatientRecords<S> {

    /** Reads the prefetch value at which the source stands. */
    Prefetched read(S source);

    /** The prefetch of a request that carries none. */
    Prefetched nothing();

    /** Reads the unsigned orders at which the source stands. */
    Drafted readDrafts(S source);

    /** The orders of a call that carries none. */
    default Drafted noDrafts() {
        return (facts, selection) -> facts;
    }

    /** The same, telling what is no fact, once it is known whose chart is asked for. For those who ask why. */
    PatientRecords<S> noting(Consumer<LeftOut> log);

    /** The unsigned orders of a call, before it is known whose chart is asked for. */
    interface Drafted {

        /** The facts together with the orders of that patient and the reasons they give. */
        PatientFacts addTo(PatientFacts facts, Selection selection);
    }

    /** What was read, before it is known whose chart is asked for. */
    interface Prefetched {

        /** The facts of that patient; all others are counted and dropped. */
        PatientFacts of(ChartRequest request);
    }
}
