package org.rachis.knowledge.inwords;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rachis.facts.Input;
import org.rachis.knowledge.Criterion;

/** Which data a criterion looks at, and what of the person. */
final class InputsRead {

    private InputsRead() {}

    /** What is known of a person apart from their illness; who approves a rule asks whether it uses it. */
    enum Demographic {
        AGE("age, from the birth date"),
        GENDER("administrative gender"),
        DEATH("whether the patient has died");

        private final String words;

        Demographic(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Walks a criterion and its parts, without following the findings it names. */
    static void collect(Criterion criterion, Set<Input> inputs, Set<Demographic> demographics) {
        switch (criterion) {
            case Criterion.All(List<Criterion> of) -> of.forEach(part -> collect(part, inputs, demographics));
            case Criterion.Any(List<Criterion> of) -> of.forEach(part -> collect(part, inputs, demographics));
            case Criterion.AtLeast(int n, List<Criterion> of) ->
                of.forEach(part -> collect(part, inputs, demographics));
            case Criterion.Not(Criterion of) -> collect(of, inputs, demographics);
            case Criterion.Unless(Criterion of) -> collect(of, inputs, demographics);
            case Criterion.Recorded c -> c.sources().forEach(source -> inputs.addAll(inputs(source)));
            case Criterion.Measured c -> inputs.add(Input.OBSERVATIONS);
            case Criterion.Resulted c -> inputs.add(Input.OBSERVATIONS);
            case Criterion.Vitals c -> inputs.add(Input.OBSERVATIONS);
            case Criterion.Reported c -> inputs.add(Input.DIAGNOSTIC_REPORTS);
            case Criterion.BloodCulture c -> inputs.addAll(EnumSet.of(Input.OBSERVATIONS, Input.DIAGNOSTIC_REPORTS));
            case Criterion.Rose c -> inputs.add(Input.OBSERVATIONS);
            case Criterion.Course c -> inputs.addAll(drugs());
            case Criterion.Takes c -> inputs.addAll(drugs());
            case Criterion.SteroidCourse c -> inputs.addAll(drugs());
            case Criterion.Age c -> demographics.add(Demographic.AGE);
            case Criterion.Gender c -> demographics.add(Demographic.GENDER);
            case Criterion.Deceased c -> demographics.add(Demographic.DEATH);
            case Criterion.Named c -> {}
            case Criterion.Anchored c -> {}
            case Criterion.Scored c -> {}
            case Criterion.Factor c -> {}
            // What is being ordered stands in the call itself, and no key is asked for it.
            case Criterion.Drafted c -> {}
            case Criterion.DraftedDrug c -> {}
            case Criterion.Holds c -> {}
        }
    }

    private static Set<Input> drugs() {
        return EnumSet.of(Input.MEDICATION_STATEMENTS, Input.MEDICATION_REQUESTS);
    }

    private static Set<Input> inputs(Criterion.Source source) {
        return switch (source) {
            case CONDITION -> EnumSet.of(Input.CONDITIONS);
            case REASON -> EnumSet.of(Input.ENCOUNTERS, Input.SERVICE_REQUESTS);
            case OBSERVATION -> EnumSet.of(Input.OBSERVATIONS);
            case PROCEDURE -> EnumSet.of(Input.PROCEDURES);
            case ORDER -> EnumSet.of(Input.SERVICE_REQUESTS);
            case DEVICE -> EnumSet.of(Input.DEVICES);
            case ALLERGY -> EnumSet.of(Input.ALLERGIES);
            case ENCOUNTER -> EnumSet.of(Input.ENCOUNTERS);
        };
    }
}
