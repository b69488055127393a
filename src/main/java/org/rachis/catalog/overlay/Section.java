package org.rachis.catalog.overlay;

import org.rachis.catalog.yaml.Place;

/**
 * What a file of an overlay may hold, in the order in which it takes effect: first the codes that the rest may use, last
 * what is switched off, so that every way through a shipped file still leads where its author saw it.
 */
enum Section {
    CODE_SYSTEMS("codeSystems"),
    VALUE_SETS("valueSets"),
    CHANGE("change"),
    PAUSES("pauses"),
    ORDERS("orders"),
    TEXTS("texts"),
    OFF("off");

    private final String key;

    Section(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    void apply(Place place, Trees trees) {
        switch (this) {
            case CODE_SYSTEMS -> LocalCodes.codeSystems(place, trees);
            case VALUE_SETS -> LocalCodes.valueSets(place, trees);
            case CHANGE -> Changes.apply(place, trees);
            case PAUSES -> Pauses.apply(place, trees);
            case ORDERS -> OrderCodes.apply(place, trees);
            case TEXTS -> TextClasses.apply(place, trees);
            case OFF -> SwitchedOff.apply(place, trees);
        }
    }
}
