package org.rachis.feedback.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** The report as a page: tables whose rows carry a bar. It holds no script and loads nothing. */
final class BurdenPage {

    private static final int BAR = 240;

    private static final String STYLE = """
            :root { color-scheme: light; }
            body { font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; max-width: 70rem;
                   margin: 0 auto; padding: 1rem; }
            h1, h2 { line-height: 1.25; margin: 2rem 0 .5rem; }
            a { color: #0b4a8f; } a:focus { outline: 3px solid #0b4a8f; outline-offset: 2px; }
            table { border-collapse: collapse; width: 100%; margin-bottom: 1rem; }
            caption { text-align: left; font-weight: 600; font-size: 1.2rem; margin: 1.5rem 0 .3rem; }
            th, td { border: 1px solid #767676; padding: .3rem .5rem; text-align: left; }
            td.n { text-align: right; font-variant-numeric: tabular-nums; }
            thead th { background: #eef2f6; }
            svg { display: block; }
            .accepted { fill: #1b7837; } .overridden { fill: #b2182b; } .none { fill: #c7c7c7; }
            .key { display: inline-block; vertical-align: middle; }
            .wide { overflow-x: auto; }
            """;

    /** What a browser may do with the page: apply exactly this style, and nothing else. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash()
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final StringBuilder out = new StringBuilder(16 * 1024);

    private BurdenPage() {}

    static byte[] write(BurdenReport report) {
        BurdenPage page = new BurdenPage();
        page.head(report);
        page.table("By pattern", "Pattern", report.byPattern());
        page.table("By indicator", "Indicator", report.byIndicator());
        page.table("By client", "Client", report.byClient());
        page.table("By version of the knowledge", "Version", report.byKnowledgeVersion());
        page.table("By week (ISO 8601)", "Week", report.byWeek());
        page.reasons(report.reasons());
        page.attention(report);
        page.out.append("</main>\n</body>\n</html>\n");
        return page.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void head(BurdenReport report) {
        BurdenReport.Totals totals = report.totals();
        String days = "from=" + report.from() + "&amp;to=" + report.to();
        out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>Rachis: burden of alerts</title>\n<style>")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n<h1>Burden of alerts</h1>\n");
        paragraph("Cards shown from " + report.from() + " to " + report.to() + " (UTC), and what became of them.");
        out.append("<p><a href=\"?format=csv&amp;")
                .append(days)
                .append("\">As a table (CSV)</a>, <a href=\"?format=json&amp;")
                .append(days)
                .append("\">as JSON</a></p>\n");
        paragraph(
                "Shown: " + totals.shown() + ". Accepted: " + totals.accepted() + ". Overridden: " + totals.overridden()
                        + ". Without feedback: " + totals.noFeedback() + ". Judged silently: " + totals.silent() + ".");
        if (totals.unknownAccepted() + totals.unknownOverridden() > 0) {
            paragraph("Among these, cards that are not known here: " + totals.unknownAccepted() + " accepted, "
                    + totals.unknownOverridden() + " overridden. They stand in no table below.");
        }
        paragraph("An EHR says nothing of a card that was ignored, so a card without feedback was not rejected.");
        out.append("<p>");
        legend("accepted", "accepted");
        legend("overridden", "overridden");
        legend("none", "without feedback");
        out.append("</p>\n");
    }

    private void legend(String style, String words) {
        out.append("<svg class=\"key\" width=\"14\" height=\"14\" aria-hidden=\"true\"><rect class=\"")
                .append(style)
                .append("\" width=\"14\" height=\"14\"/></svg> ")
                .append(words)
                .append(" &nbsp; ");
    }

    private void table(String caption, String what, List<BurdenReport.Line> lines) {
        long most = lines.stream().mapToLong(BurdenReport.Line::shown).max().orElse(0);
        open(caption, what, "Shown", "Accepted", "Overridden", "Without feedback", "Silent", "Chart");
        for (BurdenReport.Line line : lines) {
            out.append("<tr><th scope=\"row\">").append(escaped(line.key())).append("</th>");
            number(line.shown());
            number(line.accepted());
            number(line.overridden());
            number(line.noFeedback());
            number(line.silent());
            out.append("<td>");
            bar(line, most);
            out.append("</td></tr>\n");
        }
        close();
    }

    /** As long as the line is shown often. A card that was both accepted and overridden is drawn once, as accepted. */
    private void bar(BurdenReport.Line line, long most) {
        if (most == 0) {
            return;
        }
        long overridden = line.shown() - line.accepted() - line.noFeedback();
        out.append("<svg width=\"")
                .append(BAR)
                .append("\" height=\"14\" role=\"img\" aria-label=\"")
                .append(line.accepted())
                .append(" accepted, ")
                .append(line.overridden())
                .append(" overridden, ")
                .append(line.noFeedback())
                .append(" without feedback\">");
        double at = part("accepted", 0, line.accepted(), most);
        at = part("overridden", at, overridden, most);
        part("none", at, line.noFeedback(), most);
        out.append("</svg>");
    }

    private double part(String style, double at, long count, long most) {
        double width = (double) BAR * count / most;
        if (count > 0) {
            out.append("<rect class=\"")
                    .append(style)
                    .append("\" x=\"")
                    .append(decimal(at))
                    .append("\" width=\"")
                    .append(decimal(width))
                    .append("\" height=\"14\"/>");
        }
        return at + width;
    }

    private void reasons(List<BurdenReport.Reason> reasons) {
        open("Reasons of overrides", "Pattern", "Reason", "Overrides");
        for (BurdenReport.Reason reason : reasons) {
            out.append("<tr><th scope=\"row\">")
                    .append(escaped(reason.pattern()))
                    .append("</th><td>")
                    .append(escaped(reason.reason()))
                    .append("</td>");
            number(reason.count());
            out.append("</tr>\n");
        }
        close();
    }

    private void attention(BurdenReport report) {
        out.append("<h2>To look at</h2>\n");
        if (report.overLimit().isEmpty() && report.stopped().isEmpty()) {
            paragraph("No pattern is overridden beyond the limit, and none has stopped.");
        }
        report.overLimit()
                .forEach(line -> paragraph(line.pattern() + ": " + percent(line.overridden())
                        + " of its cards were overridden, the limit is " + percent(report.overrideLimit()) + "."));
        report.stopped()
                .forEach(line -> paragraph(line.pattern() + " was shown regularly, and last on " + line.lastShown()
                        + ". Has its data stopped to come, or have its codes changed?"));
    }

    private void open(String caption, String... columns) {
        out.append("<div class=\"wide\">\n<table>\n<caption>")
                .append(escaped(caption))
                .append("</caption>\n<thead><tr>");
        for (String column : columns) {
            out.append("<th scope=\"col\">").append(escaped(column)).append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
    }

    private void close() {
        out.append("</tbody>\n</table>\n</div>\n");
    }

    private void number(long count) {
        out.append("<td class=\"n\">").append(count).append("</td>");
    }

    private void paragraph(String words) {
        out.append("<p>").append(escaped(words)).append("</p>\n");
    }

    private static String percent(double part) {
        return Math.round(part * 100) + " %";
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, StandardCharsets.UTF_8.name());
    }

    private static String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
