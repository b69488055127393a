package org.rachis.catalog.knowledge;

import java.util.Map;
import org.rachis.catalog.yaml.Amounts;
import org.rachis.catalog.yaml.Fields;
import org.rachis.catalog.yaml.Place;
import org.rachis.knowledge.wording.OrderDefinition;
import org.rachis.terminology.Code;

/** Reads {@code orders.yaml}: the orders that cards may propose. */
final class OrdersReader {

    private static final Map<String, String> SYSTEMS =
            Map.of("loinc", "http://loinc.org", "snomed", "http://snomed.info/sct");

    private static final Code UNREADABLE = new Code("unreadable", "unreadable", "");

    private OrdersReader() {}

    static Map<String, OrderDefinition> read(Place root) {
        return root.read(fields -> {
            fields.require("orders");
            return fields.byName("orders", OrdersReader::order);
        });
    }

    private static OrderDefinition order(String id, Place place) {
        return place.read(fields -> {
            fields.require("codes");
            return new OrderDefinition(
                    id,
                    fields.text("label"),
                    fields.text("description"),
                    fields.find("text").map(Place::text).orElseGet(() -> fields.text("label")),
                    fields.eachMapping("codes", OrdersReader::code),
                    fields.require("category").read(OrdersReader::code),
                    fields.find("requests").map(number -> number.integer(1)).orElse(1),
                    fields.require("satisfiedBy").texts(),
                    Amounts.window(fields.require("orderedWithin")),
                    Amounts.window(fields.require("resultedWithin")));
        });
    }

    /** The systems of the shipped orders by a word, any other by its URL. */
    private static String system(Place place) {
        boolean url = place.isText() && place.node().stringValue().contains(":");
        return url ? place.text() : place.word(SYSTEMS, "");
    }

    /** A blank code has been reported already, so the stand-in is never seen outside. */
    private static Code code(Fields fields) {
        String system = system(fields.require("system"));
        String code = fields.require("code").code();
        String display = fields.text("display");
        return system.isEmpty() || code.isEmpty() ? UNREADABLE : new Code(system, code, display);
    }
}
