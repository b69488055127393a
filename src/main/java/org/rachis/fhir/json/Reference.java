package org.rachis.fhir.json;

/** A FHIR Reference: its target as written, and what a person reads in its place. */
public record Reference(String target, String display) {

    public static final Reference NONE = new Reference("", "");

    private static final String HISTORY = "/_history/";
    private static final String UUID = "urn:uuid:";

    public static Reference read(Cursor in) {
        if (!in.enter()) {
            return NONE;
        }
        String target = "";
        String display = "";
        for (Element name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case REFERENCE -> target = in.rareText();
                case DISPLAY -> display = in.text();
                default -> in.skip();
            }
        }
        return target.isEmpty() && display.isEmpty() ? NONE : new Reference(target, display);
    }

    /** Reads the target alone, as a text that is repeated. */
    public static String readTarget(Cursor in) {
        return in.isObject() ? in.once(String.class, Reference::readObject) : readObject(in);
    }

    private static String readObject(Cursor in) {
        if (!in.enter()) {
            return "";
        }
        String target = "";
        for (Element name = in.next(); name != null; name = in.next()) {
            if (name == Element.REFERENCE) {
                target = in.text();
            } else {
                in.skip();
            }
        }
        return target;
    }

    /** The logical id when the target may be a resource of that type, relative, absolute or a UUID; else empty. */
    public static String idOf(String target, String resourceType) {
        if (target.startsWith(UUID)) {
            return target.substring(UUID.length());
        }
        int history = target.indexOf(HISTORY);
        String path = history < 0 ? target : target.substring(0, history);
        int slash = path.lastIndexOf('/');
        if (slash < 0 || path.indexOf('?') >= 0 || path.indexOf('#') >= 0) {
            return "";
        }
        int type = slash - resourceType.length();
        boolean ofType = path.startsWith(resourceType, type) && (type == 0 || path.charAt(type - 1) == '/');
        return ofType ? path.substring(slash + 1) : "";
    }
}
