package org.rachis.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One package below {@code org.rachis} and all that it may import: other rooms by name, and libraries by the start of
 * their package names. The JDK's own {@code java} packages and JSpecify's annotations are everybody's, unless forbidden
 * lists them.
 */
record Room(String name, Set<String> rooms, Set<String> libraries, Set<String> forbidden) {

    static final String ROOT = "org.rachis.";

    private static final Set<String> EVERYBODYS =
            Set.of("java.", "javax.crypto.", "javax.net.", "javax.sql.", "org.jspecify.annotations.");

    /** The name of the room that a class of ours stands in: the first part of its package below the root. */
    static String of(JavaClass javaClass) {
        String rest = javaClass.getPackageName().concat(".").substring(ROOT.length());
        return rest.substring(0, Math.max(0, rest.indexOf('.')));
    }

    /** What the class imports against this room's rules, one sentence each. */
    List<String> violationsOf(JavaClass javaClass) {
        return javaClass.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> !allows(dependency.getTargetClass().getBaseComponentType()))
                .map(Dependency::getDescription)
                .distinct()
                .sorted()
                .toList();
    }

    private boolean allows(JavaClass target) {
        if (target.isPrimitive()) {
            return true;
        }
        String fullName = target.getName();
        if (fullName.startsWith(ROOT)) {
            String room = of(target);
            return room.equals(name) || rooms.contains(room);
        }
        return Stream.concat(EVERYBODYS.stream(), libraries.stream()).anyMatch(fullName::startsWith)
                && forbidden.stream().noneMatch(fullName::startsWith);
    }
}
