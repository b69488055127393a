package org.rachis.explain;

import java.util.List;
import java.util.stream.Stream;
import org.rachis.explain.Uses.Use;
import org.rachis.facts.LeftOut;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.kind.Fact;
import org.rachis.facts.kind.Person;
import org.rachis.findings.Judge;
import org.rachis.hooks.json.JsonOut;

/** Writes what was read, and what was left out: each with what it was used for, or why it was not. */
final class FactsWriter {

    private final FactWriter writer;
    private final Unused unused;

    FactsWriter(FactWriter writer, Unused unused) {
        this.writer = writer;
        this.unused = unused;
    }

    /** All facts of a chart, kind by kind. */
    static List<Fact> all(PatientFacts chart) {
        return Stream.<List<? extends Fact>>of(
                        chart.diagnoses(),
                        chart.reasons(),
                        chart.measurements(),
                        chart.medications(),
                        chart.procedures(),
                        chart.encounters(),
                        chart.orders(),
                        chart.reports(),
                        chart.devices(),
                        chart.allergies(),
                        chart.drafts())
                .<Fact>flatMap(List::stream)
                .toList();
    }

    void patient(JsonOut out, PatientFacts chart, Uses uses) {
        Person person = chart.person();
        out.text("reference", "Patient/" + chart.id().value());
        out.text("gender", person.gender());
        out.text("birthDate", person.birthDate().map(FactWriter::date).orElse(""));
        out.flag("deceased", person.deceased());
        used(out, uses.ofPatient());
    }

    void facts(JsonOut out, PatientFacts chart, Uses uses, Judge judge) {
        Unused.Search search = unused.in(chart, judge);
        out.list("facts", all(chart), fact -> {
            writer.write(out, fact);
            List<Use> used = uses.of(fact);
            used(out, used);
            if (used.isEmpty()) {
                Unused.Reason reason = search.reason(fact);
                out.text("reasonCode", reason.why().code());
                out.text("reason", reason.text());
                out.texts("lookedForBy", reason.lookedForBy());
            }
        });
    }

    private static void used(JsonOut out, List<Use> uses) {
        out.list("used", uses, use -> {
            out.text(use.by().word(), use.id());
            out.text("label", use.label());
        });
    }

    void leftOut(JsonOut out, List<LeftOut> all) {
        out.list("leftOut", all, one -> {
            out.text("input", one.from());
            out.text("reference", one.source().reference());
            out.text("reasonCode", Causes.code(one.cause()));
            out.text("reason", Causes.text(one));
            out.text("detail", one.detail());
            one.asRead().stream().findFirst().ifPresent(fact -> {
                out.text("kind", FactWriter.kind(fact));
                writer.content(out, fact);
            });
        });
    }
}
