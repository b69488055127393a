package org.rachis.knowledge;

import java.util.List;
import org.rachis.facts.Window;

/**
 * A date taken from the chart, such as the onset of pain: the latest date in the evidence of the first finding that has
 * any, of Conditions only or of whatever resource. When none has, "since the anchor" means within {@code otherwise}.
 */
public record Anchor(String id, String label, List<String> findings, boolean conditionsOnly, Window otherwise) {

    public Anchor {
        findings = List.copyOf(findings);
    }
}
