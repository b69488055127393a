package org.rachis.fhir.server;

import java.util.Optional;
import org.rachis.json.JsonKind;
import org.rachis.json.JsonScanner;
import org.rachis.json.UnreadableJson;

/**
 * What has to be known of a page before anybody reads it: that it is JSON to its end, of which type it is, and where
 * the next page is.
 */
record PageJson(String resourceType, Optional<String> next) {

    static PageJson of(byte[] page) throws Missed {
        try {
            JsonScanner json = JsonScanner.over(page, page.length);
            if (json.start() && json.kind() == JsonKind.OBJECT) {
                PageJson read = read(json);
                if (json.isFinished()) {
                    return read;
                }
            }
        } catch (UnreadableJson unreadable) {
            // Falls through to the same answer.
        }
        throw new Missed(Gap.UNREADABLE);
    }

    private static PageJson read(JsonScanner json) {
        String type = "";
        Optional<String> next = Optional.empty();
        json.enter();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            if (name.equals("resourceType") && json.kind() == JsonKind.TEXT) {
                type = json.rareText();
            } else if (name.equals("link") && json.kind() == JsonKind.LIST) {
                next = nextOf(json);
            }
        }
        return new PageJson(type, next);
    }

    private static Optional<String> nextOf(JsonScanner json) {
        Optional<String> next = Optional.empty();
        json.enter();
        while (json.nextItem()) {
            if (json.kind() == JsonKind.OBJECT) {
                Optional<String> found = link(json);
                next = next.or(() -> found);
            }
        }
        return next;
    }

    private static Optional<String> link(JsonScanner json) {
        String relation = "";
        String url = "";
        json.enter();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            boolean text = json.kind() == JsonKind.TEXT;
            if (text && name.equals("relation")) {
                relation = json.rareText();
            } else if (text && name.equals("url")) {
                url = json.rareText();
            }
        }
        return relation.equals("next") ? Optional.of(url) : Optional.empty();
    }
}
