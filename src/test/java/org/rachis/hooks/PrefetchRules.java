package org.rachis.hooks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What CDS Hooks 2.0.1 allows in a prefetch template, and what we ask of ours beyond that. Ids of the checklist stand
 * before each complaint.
 */
public final class PrefetchRules {

    private static final String TOKEN = "\\{\\{context\\.(patientId|encounterId|userId)}}";
    private static final Pattern RELATIVE = Pattern.compile("[A-Z][A-Za-z]+(/" + TOKEN + "|\\?.+)");
    private static final Pattern ANY_TOKEN = Pattern.compile("\\{\\{.*?}}");
    private static final Set<String> PLAIN_PARAMETERS = Set.of(
            "patient",
            "subject",
            "category",
            "code",
            "status",
            "clinical-status",
            "date",
            "_count",
            "_sort",
            "encounter");
    private static final Pattern DATE = Pattern.compile("(eq|lt|gt|ge|le)\\d{4}.*");

    private PrefetchRules() {}

    /** The complaints about all templates of a service, none when they are as they should be. */
    public static List<String> complaints(Map<String, String> templates) {
        return templates.values().stream()
                .flatMap(template -> complaints(template).stream())
                .toList();
    }

    static List<String> complaints(String template) {
        List<String> found = new ArrayList<>();
        if (!RELATIVE.matcher(template).matches()) {
            found.add("PRE-1: not a relative read or search: " + template);
        }
        ANY_TOKEN
                .matcher(template)
                .results()
                .filter(token -> !token.group().matches(TOKEN))
                .forEach(token -> found.add("PRE-2, PRE-3, PRE-4: not a token of 2.0.1: " + token.group()));
        if (template.contains("?")) {
            found.addAll(search(template.substring(template.indexOf('?') + 1)));
        }
        return found;
    }

    private static List<String> search(String query) {
        List<String> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String parameter : query.split("&", -1)) {
            String[] pair = parameter.split("=", 2);
            if (!names.add(pair[0])) {
                found.add("PRE-6: twice in one template: " + pair[0]);
            }
            if (pair.length < 2 || !PLAIN_PARAMETERS.contains(pair[0].replaceFirst(":in$", ""))) {
                found.add("PRE-5: outside the subset of queries: " + parameter);
            } else if (pair[0].equals("date") && !DATE.matcher(pair[1]).matches()) {
                found.add("PRE-5: a date without an allowed prefix: " + parameter);
            }
            if (parameter.toUpperCase(Locale.ROOT).contains("%7C")) {
                found.add("PRE-24: the bar is encoded: " + parameter);
            }
        }
        if (!names.contains("patient") || names.size() < 2) {
            found.add("PRE-23: neither filtered nor bounded: " + query);
        }
        return found;
    }
}
