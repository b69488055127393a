package org.rachis.governance;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the Markdown in which the knowledge is printed in words into HTML. It knows what that printer writes and nothing
 * else: headings, paragraphs, nested lists, tables, expressions in fences, and in running text bold, italics, code and addresses.
 */
final class Markdown {

    private static final Pattern HEADING = Pattern.compile("(#{1,6}) (.*)");
    private static final Pattern ITEM = Pattern.compile("( *)(-|\\d+\\.) (.*)");
    private static final Pattern SPAN =
            Pattern.compile("\\\\(.)|`([^`]*)`|\\*\\*(.+?)\\*\\*|\\*((?:\\\\.|[^*\\\\])+)\\*|<(https://[^<> ]+)>");
    private static final Pattern RULE = Pattern.compile("\\|[-|]+");
    private static final Pattern CELLS = Pattern.compile("(?<!\\\\)\\|");
    private static final String FENCE = "```";
    private static final int LOWEST = 6;

    private final Html out = new Html();
    private final Deque<String> lists = new ArrayDeque<>();
    private final int shift;
    private boolean fenced;
    private boolean tabled;

    private Markdown(int shift) {
        this.shift = shift;
    }

    /** HTML whose headings are lower by so many levels. */
    static String html(String markdown, int shift) {
        Markdown page = new Markdown(shift);
        markdown.lines().forEach(page::line);
        page.line("");
        return page.out.toString();
    }

    private void line(String line) {
        if (tabled && !line.startsWith("|")) {
            out.raw("</table>");
            tabled = false;
        }
        Matcher heading = HEADING.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (line.equals(FENCE)) {
            closeLists(0);
            out.raw(fenced ? "</code></pre>" : "<pre><code>");
            fenced = !fenced;
        } else if (fenced) {
            out.raw(Html.escaped(line));
        } else if (heading.matches()) {
            closeLists(0);
            int level = Math.min(LOWEST, heading.group(1).length() + shift);
            out.raw("<h" + level + ">" + spans(heading.group(2)) + "</h" + level + ">");
        } else if (item.matches()) {
            item(item.group(1).length() / 2 + 1, item.group(2).equals("-") ? "ul" : "ol", item.group(3));
        } else if (line.startsWith("|")) {
            row(line);
        } else if (line.isBlank()) {
            closeLists(0);
        } else {
            closeLists(0);
            out.raw("<p>" + spans(line) + "</p>");
        }
    }

    /** The first row of a table heads it; the line below that says nothing. */
    private void row(String line) {
        if (RULE.matcher(line).matches()) {
            return;
        }
        String cell = tabled ? "td" : "th";
        StringBuilder row = new StringBuilder(tabled ? "<tr>" : "<table><tr>");
        for (String text : CELLS.splitAsStream(line.substring(1)).toList()) {
            row.append('<').append(cell).append('>').append(spans(text.strip()));
            row.append("</").append(cell).append('>');
        }
        out.raw(row.append("</tr>").toString());
        tabled = true;
    }

    private void item(int depth, String kind, String text) {
        if (lists.size() >= depth) {
            closeLists(depth);
            out.raw("</li>");
        }
        while (lists.size() < depth) {
            lists.push(kind);
            out.raw("<" + kind + ">");
        }
        out.raw("<li>" + spans(text));
    }

    private void closeLists(int depth) {
        while (lists.size() > depth) {
            out.raw("</li></" + lists.pop() + ">");
        }
    }

    /** Running text. What is not markup is escaped piece by piece. */
    static String spans(String text) {
        StringBuilder html = new StringBuilder();
        Matcher span = SPAN.matcher(text);
        int end = 0;
        while (span.find()) {
            html.append(Html.escaped(text.substring(end, span.start()))).append(span(span));
            end = span.end();
        }
        return html.append(Html.escaped(text.substring(end))).toString();
    }

    private static String span(Matcher span) {
        if (span.group(1) != null) {
            return Html.escaped(span.group(1));
        }
        if (span.group(2) != null) {
            return "<code>" + Html.escaped(span.group(2)) + "</code>";
        }
        if (span.group(3) != null) {
            return "<strong>" + spans(span.group(3)) + "</strong>";
        }
        return span.group(4) != null
                ? "<em>" + spans(span.group(4)) + "</em>"
                : Html.link(span.group(5), span.group(5));
    }
}
