package org.rachis.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What only the sources show: sizes that stay readable, and a package that introduces itself in each room. */
class SourceTest {

    private static final Path MAIN = Path.of("src", "main", "java");
    private static final int MAX_FILE_LINES = 300;
    private static final int MAX_METHOD_LINES = 40;
    private static final int MIN_INTRODUCTION = 200;

    @Test
    void files_areShort() {
        assertThat(sources())
                .isNotEmpty()
                .allSatisfy(source -> assertThat(text(source).lines().count())
                        .as("lines of %s", source)
                        .isLessThanOrEqualTo(MAX_FILE_LINES));
    }

    @Test
    void methods_areShort() throws IOException {
        assertThat(longMethods(sources().stream().map(SourceTest::text).toList()))
                .as("methods over %d lines", MAX_METHOD_LINES)
                .isEmpty();
    }

    @Test
    void methodRule_catchesALongMethod() throws IOException {
        String longMethod = "class Offender {\n  int fits() {\n" + "\n".repeat(38) + "  }\n  int tooLong() {\n"
                + "\n".repeat(39) + "  }\n}\n";

        assertThat(longMethods(List.of(longMethod))).containsExactly("tooLong: 41 lines");
    }

    @Test
    void packages_introduceThemselves() {
        List<Path> packages =
                sources().stream().map(Path::getParent).distinct().sorted().toList();

        assertThat(packages).isNotEmpty().allSatisfy(folder -> {
            Path introduction = folder.resolve("package-info.java");
            assertThat(introduction).exists();
            assertThat(text(introduction)).contains("@NullMarked").startsWith("/**");
            assertThat(text(introduction).indexOf("*/"))
                    .as("length of the introduction in %s", introduction)
                    .isGreaterThan(MIN_INTRODUCTION);
        });
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parses with the JDK's own compiler, so that a method's length is counted and not guessed. */
    private static List<String> longMethods(List<String> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask) compiler.getTask(
                null,
                null,
                null,
                List.of(),
                null,
                sources.stream().map(InMemory::new).toList());
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        List<String> found = new ArrayList<>();
        for (CompilationUnitTree unit : task.parse()) {
            new LongMethods(unit, positions, found).scan(unit, null);
        }
        return found;
    }

    private static final class LongMethods extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> found;

        LongMethods(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            LineMap lines = unit.getLineMap();
            long length = lines.getLineNumber(positions.getEndPosition(unit, method))
                    - lines.getLineNumber(positions.getStartPosition(unit, method))
                    + 1;
            if (length > MAX_METHOD_LINES) {
                found.add(method.getName() + ": " + length + " lines");
            }
            return super.visitMethod(method, null);
        }
    }

    private static final class InMemory extends SimpleJavaFileObject {
        private final String text;

        InMemory(String text) {
            super(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
