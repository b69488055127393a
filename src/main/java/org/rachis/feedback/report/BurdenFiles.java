package org.rachis.feedback.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The report for programs. */
final class BurdenFiles {

    private BurdenFiles() {}

    static byte[] json(BurdenReport report) {
        return JsonMapper.shared().writeValueAsBytes(report);
    }

    /** One table (RFC 4180): what a line has in common, and its counts; reasons as overridden. */
    static byte[] csv(BurdenReport report) {
        StringBuilder csv = new StringBuilder();
        row(csv, "group", "key", "shown", "accepted", "overridden", "noFeedback", "silent");
        BurdenReport.Totals totals = report.totals();
        counts(
                csv,
                "total",
                new BurdenReport.Line(
                        report.from() + "/" + report.to(),
                        totals.shown(),
                        totals.accepted(),
                        totals.overridden(),
                        totals.noFeedback(),
                        totals.silent()));
        row(csv, "unknownCard", "", "", number(totals.unknownAccepted()), number(totals.unknownOverridden()), "", "");
        report.byPattern().forEach(line -> counts(csv, "pattern", line));
        report.byIndicator().forEach(line -> counts(csv, "indicator", line));
        report.byClient().forEach(line -> counts(csv, "client", line));
        report.byKnowledgeVersion().forEach(line -> counts(csv, "knowledgeVersion", line));
        report.byWeek().forEach(line -> counts(csv, "week", line));
        report.reasons()
                .forEach(reason -> row(
                        csv,
                        "reason",
                        reason.pattern() + " / " + reason.reason(),
                        "",
                        "",
                        number(reason.count()),
                        "",
                        ""));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void counts(StringBuilder csv, String group, BurdenReport.Line line) {
        row(
                csv,
                group,
                line.key(),
                number(line.shown()),
                number(line.accepted()),
                number(line.overridden()),
                number(line.noFeedback()),
                number(line.silent()));
    }

    private static String number(long count) {
        return Long.toString(count);
    }

    private static void row(StringBuilder csv, String... cells) {
        csv.append(Stream.of(cells).map(BurdenFiles::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /** A spreadsheet takes a text that begins like a formula for one, so such a text gets a mark in front. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && List.of('=', '+', '-', '@').contains(text.charAt(0));
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
