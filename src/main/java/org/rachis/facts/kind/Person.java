package org.rachis.facts.kind;

import java.util.Optional;
import org.rachis.facts.value.Moment;

/** The Patient resource as far as it is read: administrative gender, birth date, and whether the patient has died. */
public record Person(String gender, Optional<Moment> birthDate, boolean deceased) {

    public static final Person UNKNOWN = new Person("", Optional.empty(), false);
}
