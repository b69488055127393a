package org.rachis.fhir;

import org.rachis.facts.Input;
import org.rachis.fhir.json.Cursor;
import org.rachis.fhir.json.Element;

/** Reads the value of one prefetch key: a Bundle of any type, a single resource, null, or something else. */
final class ValueReader {

    private final Cursor in;
    private final Input input;
    private final Arrival arrival;
    private final EntryReader entries;

    ValueReader(Cursor in, Drafts drafts, ChartStore store, Input input) {
        this.in = in;
        this.input = input;
        this.arrival = store.arrival(input);
        this.entries = new EntryReader(in, drafts, store, input);
    }

    void read() {
        if (in.isNull()) {
            // For lists null says that there are none; of a patient it cannot say that.
            return;
        }
        if (!in.isObject()) {
            in.skip();
            arrival.fail();
            return;
        }
        String type = in.enterResource();
        if (type == null) {
            arrival.fail();
        } else if (type.equals("Bundle")) {
            bundle();
        } else if (type.equals(Drafts.typeOf(input))) {
            entries.readAlone();
        } else {
            in.leaveRest();
            arrival.fail();
        }
    }

    private void bundle() {
        for (Element name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case ENTRY -> entries();
                case LINK -> links();
                case TOTAL -> arrival.announce(in.decimal());
                case TIMESTAMP -> arrival.stamp(in.moment());
                case META -> meta();
                default -> in.skip();
            }
        }
    }

    private void entries() {
        for (boolean more = in.firstItem(); more; more = in.nextItem()) {
            entries.read();
        }
    }

    private void links() {
        for (boolean more = in.firstItem(); more; more = in.nextItem()) {
            if (in.enter()) {
                link();
            }
        }
    }

    private void link() {
        String relation = "";
        String url = "";
        for (Element name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case RELATION -> relation = in.text();
                case URL -> url = in.rareText();
                default -> in.skip();
            }
        }
        if (relation.equals("next")) {
            arrival.promiseMore(url);
        }
    }

    private void meta() {
        if (!in.enter()) {
            return;
        }
        for (Element name = in.next(); name != null; name = in.next()) {
            if (name == Element.LAST_UPDATED) {
                arrival.stamp(in.moment());
            } else {
                in.skip();
            }
        }
    }
}
