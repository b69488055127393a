package org.rachis.json;

/** What a JSON value is. */
public enum JsonKind {
    OBJECT,
    LIST,
    TEXT,
    NUMBER,
    TRUE,
    FALSE,
    NULL
}
