package org.rachis.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms and their walls, read from the compiled classes. Each rule is also shown to catch what it forbids. */
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.rachis");

    private static final Pattern BANNED_NAME =
            Pattern.compile("(Base|Abstract)[A-Z].*|I[A-Z][a-z].*|.*(Utils?|Helpers?|Manager|Impl|DTO|Dto|Enum)");

    private static final Set<String> BANNED_PACKAGES = Set.of("util", "common", "core", "model", "service", "impl");

    @Test
    void everyClass_standsInARoomOfTheTable() {
        assertThat(MAIN.stream().map(Room::of).collect(toSet())).isNotEmpty().isSubsetOf(ImportTable.names());
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void imports_stayWithinTheTable(String name) {
        Room room = ImportTable.room(name);

        assertThat(MAIN.stream()
                        .filter(javaClass -> Room.of(javaClass).equals(name))
                        .flatMap(javaClass -> room.violationsOf(javaClass).stream()))
                .as("imports that the room '%s' may not have", name)
                .isEmpty();
    }

    @Test
    void rooms_areFreeOfCycles() {
        slices().matching("org.rachis.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void types_haveNoBannedName() {
        assertThat(MAIN.stream().map(JavaClass::getSimpleName).filter(BANNED_NAME.asMatchPredicate()))
                .isEmpty();
    }

    @Test
    void packages_haveNoBannedName() {
        assertThat(MAIN.stream()
                        .map(JavaClass::getPackageName)
                        .distinct()
                        .filter(name -> Stream.of(name.split("\\.")).anyMatch(BANNED_PACKAGES::contains)))
                .isEmpty();
    }

    @Test
    void time_isReadInAppOnly() {
        assertThat(accesses(javaClass -> !Room.of(javaClass).equals("app"), ArchitectureTest::readsTheTime))
                .isEmpty();
    }

    @Test
    void stopwatch_isNotInTheCore() {
        assertThat(accesses(javaClass -> ImportTable.isCore(Room.of(javaClass)), ArchitectureTest::readsAStopwatch))
                .isEmpty();
    }

    @Test
    void packages_areNullMarked() {
        assertThat(MAIN.stream()
                        .map(JavaClass::getPackage)
                        .filter(javaPackage -> !javaPackage.isAnnotatedWith(NullMarked.class))
                        .map(javaPackage -> javaPackage.getName())
                        .distinct())
                .isEmpty();
    }

    @Test
    void importRule_catchesALibraryAndARoom() {
        JavaClass offender = new ClassFileImporter().importClass(Offender.class);

        assertThat(ImportTable.room("facts").violationsOf(offender))
                .anySatisfy(sentence -> assertThat(sentence).contains("org.assertj.core"))
                .anySatisfy(sentence -> assertThat(sentence).contains("org.rachis.architecture"));
    }

    @Test
    void timeRule_catchesCallsAndReferences() {
        JavaClass offender = new ClassFileImporter().importClass(Offender.class);

        assertThat(offender.getAccessesFromSelf().stream().filter(ArchitectureTest::readsTheTime))
                .hasSize(4);
    }

    @Test
    void nameRule_catchesEachBannedForm() {
        assertThat(List.of("CodeUtil", "CodeUtils", "CardHelper", "CardImpl", "FactDTO", "BaseCard", "ICard"))
                .allMatch(BANNED_NAME.asMatchPredicate());
        assertThat(List.of("InWords", "Indicator", "BaselineScore", "ICD10")).noneMatch(BANNED_NAME.asMatchPredicate());
    }

    static Stream<String> rooms() {
        return ImportTable.names().stream().sorted();
    }

    private static Stream<String> accesses(Predicate<JavaClass> of, Predicate<JavaAccess<?>> to) {
        return MAIN.stream()
                .filter(of)
                .flatMap(javaClass -> javaClass.getAccessesFromSelf().stream())
                .filter(to)
                .map(JavaAccess::getDescription);
    }

    /** Any java.time now(), even with a clock in hand: whoever holds a clock asks it with instant(). */
    private static boolean readsTheTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String member = access.getTarget().getName();
        return (owner.startsWith("java.time.") && member.equals("now"))
                || (owner.equals("java.time.Clock") && (member.startsWith("system") || member.startsWith("tick")))
                || (owner.equals("java.time.InstantSource") && member.equals("system"))
                || (owner.equals("java.lang.System") && member.equals("currentTimeMillis"))
                || (owner.equals("java.util.Date")
                        && access.getTarget().getFullName().equals("java.util.Date.<init>()"))
                || (owner.equals("java.util.Calendar") && member.equals("getInstance"));
    }

    private static boolean readsAStopwatch(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(System.class)
                && access.getTarget().getName().equals("nanoTime");
    }

    /** Does all that the rules above forbid, so that a rule that has gone blind is noticed. */
    @SuppressWarnings({"unused", "JavaUtilDate", "TimeZoneUsage"})
    private static final class Offender {
        private final Supplier<Instant> reference = Instant::now;

        private String offend() {
            assertThat(ImportTable.names()).isNotNull();
            return "" + LocalDate.now(java.time.ZoneOffset.UTC) + System.currentTimeMillis() + new Date();
        }
    }
}
