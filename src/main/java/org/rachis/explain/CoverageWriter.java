package org.rachis.explain;

import java.util.List;
import java.util.Locale;
import org.rachis.facts.Coverage;
import org.rachis.facts.Delivery;
import org.rachis.facts.Input;
import org.rachis.hooks.json.JsonOut;
import org.rachis.knowledge.ServiceDefinition;

/** Writes how each kind of data came. */
final class CoverageWriter {

    private CoverageWriter() {}

    static void write(JsonOut out, ServiceDefinition service, Coverage coverage) {
        out.list("inputs", List.of(Input.values()), input -> {
            Delivery delivery = coverage.of(input);
            out.text("input", input.key());
            out.text("state", delivery.state().name().toLowerCase(Locale.ROOT));
            out.flag("asked", service.prefetch().containsKey(input.key()));
            out.whole("kept", delivery.kept());
            out.whole("filtered", delivery.filtered());
            out.whole("skipped", delivery.skipped());
            out.whole("foreign", delivery.foreign());
        });
        out.list("ignoredValues", coverage.ignoredValues(), value -> {
            out.text("reference", value.provenance().reference());
            out.text("analyte", value.analyte());
            out.text("date", value.date().map(FactWriter::date).orElse(""));
            out.text("unit", value.unit());
        });
    }
}
