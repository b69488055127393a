package org.rachis.governance;

import java.util.List;

/** Writes HTML. Whatever is not markup of ours is escaped, so that no word of a file can become markup. */
final class Html {

    private final StringBuilder text = new StringBuilder(64 * 1024);

    static String escaped(String words) {
        StringBuilder escaped = new StringBuilder(words.length() + 16);
        words.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }

    /** Markup that is right as it is. */
    Html raw(String markup) {
        text.append(markup).append('\n');
        return this;
    }

    Html heading(int level, String id, String words) {
        return raw("<h" + level + " id=\"" + escaped(id) + "\">" + escaped(words) + "</h" + level + ">");
    }

    Html paragraph(String words) {
        return raw("<p>" + escaped(words) + "</p>");
    }

    Html list(List<String> items) {
        raw("<ul>");
        items.forEach(item -> raw("<li>" + escaped(item) + "</li>"));
        return raw("</ul>");
    }

    /** A term and what is to be said of it, inside a description list. */
    Html term(String term, String markup) {
        return raw("<dt>" + escaped(term) + "</dt><dd>" + markup + "</dd>");
    }

    /** A link to a web address or to a place on the page. */
    static String link(String address, String words) {
        return "<a href=\"" + escaped(address) + "\">" + escaped(words) + "</a>";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
