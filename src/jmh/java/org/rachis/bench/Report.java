package org.rachis.bench;

import com.google.errorprone.annotations.FormatMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What one part prints: its own table, and at the end what it says of the goals. */
final class Report {

    private static final String HEAD = "| what | measured | beside the floor or the peer | goal | reached |";
    private static final String RULE = "|---|--:|--:|--:|---|";

    private final List<String> goals = new ArrayList<>();

    /** Prints a line; numbers are written as in English. */
    @FormatMethod
    void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /** Keeps a line for the table of goals. */
    void goal(String what, String measured, String beside, String goal, boolean reached) {
        add(what, measured, beside, goal, reached ? "yes" : "**no**");
    }

    /** Keeps a line for the table of goals, of something for which none was set. */
    void withoutGoal(String what, String measured, String beside) {
        add(what, measured, beside, "none set", "–");
    }

    private void add(String... cells) {
        goals.add("| " + String.join(" | ", cells) + " |");
    }

    /** Prints the table of goals. */
    void end() {
        System.out.println();
        System.out.println(HEAD);
        System.out.println(RULE);
        goals.forEach(System.out::println);
    }

    /** The goals of all these reports in one table. */
    static void printAll(List<List<String>> reports) {
        Report all = new Report();
        reports.forEach(report -> all.goals.addAll(goals(report)));
        all.end();
    }

    private static List<String> goals(List<String> report) {
        return report.subList(report.lastIndexOf(RULE) + 1, report.size());
    }
}
