package org.rachis.findings;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rachis.facts.Input;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Provenance;
import org.rachis.knowledge.Comparison;

/** Judges age, gender and death. A partial birth date makes the patient as old as it allows. */
final class PersonJudge {

    private PersonJudge() {}

    static Verdict age(PatientFacts facts, Comparison years) {
        Optional<Moment> birth = facts.person().birthDate();
        if (birth.isEmpty()) {
            return new Verdict.Unknown(Set.of(Input.PATIENT));
        }
        LocalDate today = LocalDate.ofInstant(facts.asOf(), ZoneOffset.UTC);
        int age = Period.between(birth.get().date(), today).getYears();
        return years.holds(age) ? met(facts, "Age", age + " years") : Verdict.notMet();
    }

    static Verdict gender(PatientFacts facts, String gender) {
        String actual = facts.person().gender();
        if (actual.isEmpty()) {
            return new Verdict.Unknown(Set.of(Input.PATIENT));
        }
        return actual.equals(gender) ? met(facts, "Gender", gender) : Verdict.notMet();
    }

    static Verdict deceased(PatientFacts facts) {
        return facts.person().deceased() ? met(facts, "Deceased", "yes") : Verdict.notMet();
    }

    private static Verdict met(PatientFacts facts, String label, String value) {
        Provenance patient = new Provenance("Patient", facts.id().value());
        return new Verdict.Met(
                List.of(new Evidence.Found(patient, "", label, Optional.empty(), Optional.empty(), value, "")));
    }
}
