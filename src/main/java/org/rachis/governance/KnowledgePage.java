package org.rachis.governance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.rachis.knowledge.Citation;
import org.rachis.knowledge.Edition;
import org.rachis.knowledge.inwords.PatternSheet;

/** The page of the knowledge: to be read, searched, printed and signed. It holds no script and loads nothing. */
final class KnowledgePage {

    private static final String STYLE = """
            :root { color-scheme: light; }
            body { font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; max-width: 60rem;
                   margin: 0 auto; padding: 1rem; }
            h1, h2, h3, h4 { line-height: 1.25; margin: 2rem 0 .5rem; }
            h2 { border-bottom: 2px solid #1b1b1b; padding-bottom: .25rem; }
            h3 { border-bottom: 1px solid #767676; }
            a { color: #0b4a8f; } a:focus { outline: 3px solid #0b4a8f; outline-offset: 2px; }
            dl { display: grid; grid-template-columns: minmax(8rem, 12rem) 1fr; gap: .25rem 1rem; }
            dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; } dd ul { margin: 0; padding-left: 1.2rem; }
            table { border-collapse: collapse; width: 100%; } caption { text-align: left; font-weight: 600; }
            th, td { border: 1px solid #767676; padding: .3rem .5rem; text-align: left; vertical-align: top; }
            thead th { background: #eef2f6; }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f4f4f4; padding: .5rem; }
            code { overflow-wrap: anywhere; }
            .due { border: 3px solid #a30000; padding: .5rem 1rem; font-weight: 600; }
            .skip { position: absolute; left: -999rem; } .skip:focus { position: static; }
            .sign td { height: 3rem; }
            @media print {
              body { font-size: 10pt; max-width: none; padding: 0; } nav, .skip { display: none; }
              a { color: inherit; text-decoration: none; } h2, h3, h4 { break-after: avoid; }
              tr, li { break-inside: avoid; } section.pattern { break-before: page; }
            }
            """;

    /** What a browser may do with the page: apply exactly this style, and nothing else. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; base-uri 'none'; form-action 'none';" + " frame-ancestors 'none'";

    private final KnowledgeView view;
    private final Html out = new Html();

    private KnowledgePage(KnowledgeView view) {
        this.view = view;
    }

    static byte[] write(KnowledgeView view, boolean overdue) {
        KnowledgePage page = new KnowledgePage(view);
        page.head(overdue);
        page.contents();
        page.edition();
        page.differences();
        page.out.heading(2, "policy", "When no card is shown, and which come first");
        page.out.raw(Markdown.html(view.policy(), 0));
        page.out.heading(2, "patterns", "Patterns");
        view.patterns().forEach(page::pattern);
        page.out.heading(2, "shared", "What the patterns share");
        page.out.raw(Markdown.html(view.shared(), 1));
        page.signature();
        page.out.raw("</main>\n</body>\n</html>");
        return page.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void head(boolean overdue) {
        out.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">");
        out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        out.raw("<title>Rachis: the knowledge, version "
                + Html.escaped(view.edition().version()) + "</title>");
        out.raw("<style>" + STYLE + "</style>\n</head>\n<body>");
        out.raw("<a class=\"skip\" href=\"#main\">Skip to the content</a>\n<main id=\"main\">");
        out.heading(1, "top", "What Rachis knows");
        out.paragraph(
                "Everything that decides whether a card is shown, and what it says, in words. It is printed from the"
                        + " knowledge that this service uses, so it is what is judged by. A card is advice; the absence of a card"
                        + " does not mean the absence of infection.");
        if (overdue) {
            out.raw("<p class=\"due\" role=\"alert\">The review of this knowledge was due by "
                    + Html.escaped(view.edition().reviewBy().toString()) + ".</p>");
        }
    }

    private void contents() {
        out.raw("<nav aria-labelledby=\"contents\">");
        out.heading(2, "contents", "Contents").raw("<ul>");
        contentsLine("#edition", "Edition and approval");
        contentsLine("#differences", "What this site has changed");
        contentsLine("#policy", "When no card is shown, and which come first");
        out.raw("<li>" + Html.link("#patterns", "Patterns") + "<ul>");
        view.patterns()
                .forEach(sheet ->
                        contentsLine("#" + anchor(sheet), sheet.pattern().title()));
        out.raw("</ul></li>");
        contentsLine("#shared", "What the patterns share: findings, scores, orders, values, words");
        contentsLine("#signature", "Signature");
        out.raw("</ul>\n</nav>");
    }

    private void contentsLine(String address, String words) {
        out.raw("<li>" + Html.link(address, words) + "</li>");
    }

    private void edition() {
        Edition edition = view.edition();
        out.heading(2, "edition", "Edition and approval").raw("<dl>");
        out.term("Version", Html.escaped(edition.version()));
        out.term("Hash (SHA-256)", "<code>" + Html.escaped(edition.hash()) + "</code>");
        out.term("Revised", Html.escaped(edition.revised().toString()));
        out.term(
                "Approved",
                edition.approval()
                        .map(approval -> Html.escaped("by " + approval.by() + " on " + approval.on()))
                        .orElse("by nobody yet"));
        out.term("To be reviewed by", Html.escaped(edition.reviewBy().toString()));
        out.raw("</dl>");
    }

    private void differences() {
        out.heading(2, "differences", "What this site has changed");
        if (view.differences().isEmpty()) {
            out.paragraph("Nothing: the knowledge is used as it is shipped.");
        } else {
            out.list(view.differences());
        }
    }

    private void pattern(PatternSheet sheet) {
        out.raw("<section class=\"pattern\" aria-labelledby=\"" + Html.escaped(anchor(sheet)) + "\">");
        out.heading(3, anchor(sheet), sheet.pattern().title()).raw("<dl>");
        out.term("Purpose", Html.escaped(sheet.pattern().purpose()));
        out.term("Code", "<code>" + Html.escaped(sheet.pattern().id()) + "</code>");
        out.term("Answered by", Html.escaped(String.join(", ", sheet.services())));
        out.term("Population", "Everybody whose chart is sent, with these exceptions:" + items(sheet.silent()));
        out.term("Data that it looks at", items(sheet.inputs()));
        out.term("Demographic data that decide", items(sheet.demographics()));
        out.term(
                "Limits",
                sheet.pattern().limits().isEmpty()
                        ? "none written down"
                        : items(sheet.pattern().limits()));
        out.term("Revised", Html.escaped(sheet.revised().toString()));
        out.term("Sources", sources(sheet.sources()));
        out.raw("</dl>");
        out.raw(Markdown.html(sheet.logic(), 0));
        thresholds(sheet);
        sheet.cards()
                .forEach((service, card) ->
                        out.raw(Markdown.html(card.replaceFirst("#### Card", "#### Card of `" + service + "`"), 0)));
        out.raw("</section>");
    }

    private void thresholds(PatternSheet sheet) {
        out.raw("<table><caption>Thresholds and windows</caption><thead><tr><th scope=\"col\">Finding</th>"
                + "<th scope=\"col\">Shown when</th><th scope=\"col\">Sources</th></tr></thead><tbody>");
        for (PatternSheet.Threshold threshold : sheet.thresholds()) {
            out.raw("<tr><th scope=\"row\">" + Markdown.spans(threshold.name()) + "</th><td>"
                    + Markdown.spans(threshold.words()) + "</td><td>"
                    + Html.escaped(String.join("; ", threshold.sources())) + "</td></tr>");
        }
        out.raw("</tbody></table>");
    }

    private void signature() {
        out.heading(2, "signature", "Signature");
        out.paragraph(
                "I have read this knowledge, version " + view.edition().version() + ", and stand for its use here.");
        out.paragraph("Hash: " + view.edition().hash());
        out.raw("<table class=\"sign\"><thead><tr><th scope=\"col\">Name and office</th><th scope=\"col\">Date</th>"
                + "<th scope=\"col\">Signature</th></tr></thead><tbody><tr><td></td><td></td><td></td></tr>"
                + "<tr><td></td><td></td><td></td></tr></tbody></table>");
    }

    private static String sources(List<Citation> sources) {
        StringBuilder list = new StringBuilder("<ul>");
        for (Citation source : sources) {
            String label = source.url()
                    .map(url -> Html.link(url, source.label()))
                    .orElseGet(() -> Html.escaped(source.label()));
            list.append("<li>")
                    .append(label)
                    .append(": ")
                    .append(Html.escaped(source.reference()))
                    .append("</li>");
        }
        return list.append("</ul>").toString();
    }

    private static String items(List<String> items) {
        Html list = new Html();
        return list.list(items).toString();
    }

    private static String anchor(PatternSheet sheet) {
        return "pattern-" + sheet.pattern().id();
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
