package org.rachis.facts;

import java.util.Optional;

/** The Patient resource as far as it is read: administrative gender, birth date, and whether the patient has died. */
public record Person(String gender, Optional<Moment> birthDate, boolean deceased) {

    public static final Person UNKNOWN = new Person("", Optional.empty(), false);
}
