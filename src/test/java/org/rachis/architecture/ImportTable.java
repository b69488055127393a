package org.rachis.architecture;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who may import whom. An allow-list: what is absent is forbidden, and so is a room that is not in the table. */
final class ImportTable {

    private static final Set<String> JACKSON = Set.of("tools.jackson.", "com.fasterxml.jackson.annotation.");
    private static final Set<String> CAFFEINE = Set.of("com.github.benmanes.caffeine.");
    private static final Set<String> HTTP_CLIENT =
            Set.of("org.springframework.http.", "org.springframework.web.client.", "org.springframework.web.util.");
    private static final Set<String> UCUM = Set.of("org.fhir.ucum.");
    private static final Set<String> RESILIENCE = Set.of("io.github.resilience4j.");
    private static final Set<String> WEB = Set.of(
            "org.springframework.http.",
            "org.springframework.web.",
            "org.springframework.stereotype.",
            "org.springframework.core.",
            "jakarta.servlet.");
    private static final Set<String> JDBC =
            Set.of("org.springframework.jdbc.", "org.springframework.dao.", "org.springframework.transaction.");
    private static final Set<String> FLYWAY = Set.of("org.flywaydb.");
    private static final Set<String> SPRING_SECURITY = Set.of("org.springframework.security.");
    private static final Set<String> SERVLET = Set.of("jakarta.servlet.");
    private static final Set<String> NIMBUS = Set.of("com.nimbusds.");
    private static final Set<String> HAPI = Set.of("ca.uhn.fhir.", "org.hl7.fhir.");

    /** The app room configures what the others use, down to the web server. */
    private static final Set<String> SPRING =
            Set.of("org.springframework.", "jakarta.servlet.", "org.apache.", "com.zaxxer.hikari.");

    /** Outside the core, a room may say what it does: logs and metrics. */
    private static final Set<String> OBSERVABILITY = Set.of("org.slf4j.", "io.micrometer.");

    /** The core touches nothing outside itself and does not know what time it is. */
    private static final Set<String> FORBIDDEN_IN_CORE = Set.of(
            "java.io.File",
            "java.io.InputStream",
            "java.io.OutputStream",
            "java.io.PrintStream",
            "java.io.Reader",
            "java.lang.System$Logger",
            "java.net.Socket",
            "java.net.URL",
            "java.net.http.",
            "java.nio.file.",
            "java.sql.",
            "java.time.Clock",
            "java.time.InstantSource",
            "java.util.logging.",
            "javax.");

    private static final Set<Room> TABLE = Set.of(
            core("terminology"),
            core("facts", "terminology"),
            core("knowledge", "terminology", "facts"),
            core("findings", "terminology", "facts", "knowledge"),
            core("assessment", "terminology", "findings", "knowledge", "facts"),
            core("cards", "terminology", "assessment", "findings", "knowledge", "facts"),
            core("decision", "facts", "knowledge", "findings", "assessment", "cards"),
            room("json", Set.of(), List.of()),
            room("catalog", Set.of("terminology", "facts", "knowledge"), List.of(JACKSON)),
            room(
                    "fhir",
                    Set.of("facts", "terminology", "security", "json"),
                    List.of(JACKSON, CAFFEINE, HTTP_CLIENT, UCUM, RESILIENCE)),
            room(
                    "hooks",
                    Set.of("decision", "assessment", "cards", "knowledge", "facts", "feedback", "security", "json"),
                    List.of(WEB, JACKSON)),
            room(
                    "explain",
                    Set.of(
                            "terminology",
                            "facts",
                            "knowledge",
                            "findings",
                            "assessment",
                            "cards",
                            "decision",
                            "hooks",
                            "security"),
                    List.of(WEB, JACKSON)),
            room("governance", Set.of("knowledge", "facts", "terminology"), List.of(WEB, JACKSON)),
            room(
                    "feedback",
                    Set.of("cards", "assessment", "facts", "knowledge", "security"),
                    List.of(WEB, JDBC, FLYWAY, JACKSON, RESILIENCE)),
            room("security", Set.of(), List.of(SPRING_SECURITY, NIMBUS, CAFFEINE, SERVLET)),
            room("sandbox", Set.of(), List.of(WEB, HAPI)),
            room("backtest", Set.of("decision", "facts", "fhir", "knowledge", "catalog"), List.of()),
            room("app", everyOther(), List.of(SPRING, JACKSON, NIMBUS)));

    private static final Map<String, Room> BY_NAME =
            TABLE.stream().collect(toUnmodifiableMap(Room::name, Function.identity()));

    private static final Set<String> CORE =
            Set.of("terminology", "facts", "knowledge", "findings", "assessment", "cards", "decision");

    private ImportTable() {}

    static Set<String> names() {
        return BY_NAME.keySet();
    }

    static Room room(String name) {
        Room room = BY_NAME.get(name);
        if (room == null) {
            throw new IllegalArgumentException("No room of the import table is called '" + name + "'.");
        }
        return room;
    }

    static boolean isCore(String name) {
        return CORE.contains(name);
    }

    private static Room core(String name, String... rooms) {
        return new Room(name, Set.of(rooms), Set.of(), FORBIDDEN_IN_CORE);
    }

    private static Room room(String name, Set<String> rooms, List<Set<String>> libraries) {
        Set<String> all = Stream.concat(
                        OBSERVABILITY.stream(), libraries.stream().flatMap(Set::stream))
                .collect(toUnmodifiableSet());
        return new Room(name, rooms, all, Set.of());
    }

    private static Set<String> everyOther() {
        return Set.of(
                "terminology",
                "facts",
                "knowledge",
                "findings",
                "assessment",
                "cards",
                "decision",
                "catalog",
                "fhir",
                "hooks",
                "explain",
                "governance",
                "feedback",
                "security",
                "sandbox",
                "backtest",
                "json");
    }
}
