package org.rachis.fhir;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills a prefetch template with the ids of a call, so that an id is an id and nothing else in the address. */
final class QueryWriter {

    private static final Pattern TOKEN = Pattern.compile("\\{\\{([^}]*)}}");

    /** What means the same in every part of an address. */
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    /** What a template may hold beside tokens, for it is ours: these keep their meaning in the address. */
    private static final String TEMPLATE = UNRESERVED + "/?&=,:%+$@";

    private QueryWriter() {}

    /** The address relative to the server; nothing when an id is missing, or would be read as a step in a path. */
    static Optional<String> fill(String template, Map<String, String> ids) {
        StringBuilder address = new StringBuilder();
        Matcher token = TOKEN.matcher(template);
        int end = 0;
        while (token.find()) {
            String id = ids.getOrDefault(token.group(1).strip(), "");
            if (id.isEmpty() || id.equals(".") || id.equals("..")) {
                return Optional.empty();
            }
            encode(template.substring(end, token.start()), TEMPLATE, address);
            encode(id, UNRESERVED, address);
            end = token.end();
        }
        encode(template.substring(end), TEMPLATE, address);
        return Optional.of(address.toString());
    }

    private static void encode(String text, String kept, StringBuilder to) {
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xFF);
            if (kept.indexOf(character) >= 0) {
                to.append(character);
            } else {
                to.append(String.format("%%%02X", octet & 0xFF));
            }
        }
    }
}
