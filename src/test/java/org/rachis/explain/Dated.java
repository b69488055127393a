package org.rachis.explain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The hook requests in {@code examples}, dated by the day on which the tests judge. */
final class Dated {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);
    private static final Pattern TOKEN = Pattern.compile("@TODAY(?:-(\\d+))?@");

    private Dated() {}

    static String example(Path file) throws IOException {
        return TOKEN.matcher(Files.readString(file))
                .replaceAll(token -> TODAY.minusDays(token.group(1) == null ? 0 : Integer.parseInt(token.group(1)))
                        .toString())
                .replace("@WEEKS-AGO@", TODAY.minusDays(40).toString());
    }
}
