package org.rachis.knowledge.check;

/** Something that is named: what kind of thing it is, and how it is called. */
record Reference(Kind kind, String name) {

    /** The kinds of things that have names, each with the word an author knows it by. */
    enum Kind {
        FINDING("finding"),
        ANCHOR("anchor"),
        SCORE("score"),
        VITALS("vitals score"),
        ANALYTE("analyte"),
        TEXT_CLASS("text class"),
        VALUE_SET("value set"),
        CITATION("source"),
        ORDER("order"),
        OVERRIDE_REASON("override reason"),
        PATTERN("pattern"),
        CARD("card"),
        /** What counts by itself: the services, the policy and the rules of reading. */
        ROOT("root");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    @Override
    public String toString() {
        return kind.word() + " " + name;
    }
}
