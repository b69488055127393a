package org.rachis.knowledge.inwords;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.check.Reach;
import org.rachis.knowledge.wording.OrderDefinition;
import org.rachis.terminology.Code;

/** Says what is drafted when a proposed order is accepted, and when it is not proposed. */
final class OrdersInWords {

    private OrdersInWords() {}

    static List<String> blocks(Knowledge knowledge, Reach reach, Names names) {
        List<String> blocks = new ArrayList<>();
        new TreeMap<>(knowledge.orders()).forEach((id, order) -> {
            if (reach.order(id)) {
                blocks.add("### " + Text.escaped(order.label()));
                blocks.add(order(order, names));
            }
        });
        if (!blocks.isEmpty()) {
            blocks.addFirst("No order is placed; each is a draft for the clinician to accept.");
            blocks.addFirst("## Orders");
        }
        return blocks;
    }

    private static String order(OrderDefinition order, Names names) {
        String requests = order.requests() == 1 ? "One request" : order.requests() + " separate requests";
        return Text.escaped(order.description()) + ". " + requests + ", coded "
                + order.codes().stream().map(OrdersInWords::code).collect(Collectors.joining(" and "))
                + ", in the category " + code(order.category()) + ". Not proposed when one in "
                + names.valueSets(order.satisfiedBySets(), "or") + ", or with one of these codes, was ordered "
                + Text.within(order.orderedWithin()) + " and is open, or was resulted "
                + Text.within(order.resultedWithin()) + ".";
    }

    private static String code(Code code) {
        return Text.escaped(code.display()) + " (" + Text.code(code.system() + "|" + code.code()) + ")";
    }
}
