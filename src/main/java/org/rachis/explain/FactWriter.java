package org.rachis.explain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rachis.facts.kind.Allergy;
import org.rachis.facts.kind.Device;
import org.rachis.facts.kind.Diagnosis;
import org.rachis.facts.kind.DraftOrder;
import org.rachis.facts.kind.Encounter;
import org.rachis.facts.kind.Exposure;
import org.rachis.facts.kind.Fact;
import org.rachis.facts.kind.Measurement;
import org.rachis.facts.kind.Medication;
import org.rachis.facts.kind.Order;
import org.rachis.facts.kind.Procedure;
import org.rachis.facts.kind.Reason;
import org.rachis.facts.kind.Report;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.findings.Doses;
import org.rachis.hooks.json.JsonOut;
import org.rachis.terminology.Code;

/** Writes what a fact says. */
final class FactWriter {

    private final ResultWriter results;

    FactWriter(Analytes analytes) {
        this.results = new ResultWriter(analytes);
    }

    void write(JsonOut out, Fact fact) {
        out.text("kind", kind(fact));
        out.text("reference", fact.provenance().reference());
        content(out, fact);
    }

    /** All but where it stood. */
    void content(JsonOut out, Fact fact) {
        out.text("text", fact.concept().label());
        codes(out, "codes", fact.concept().codes());
        switch (fact) {
            case Diagnosis diagnosis -> diagnosis(out, diagnosis);
            case Measurement measurement -> {
                date(out, "instant", measurement.date());
                results.write(out, measurement);
            }
            case Medication medication -> medication(out, medication);
            case Encounter encounter -> {
                date(out, "instant", encounter.date());
                out.flag("inContext", encounter.inContext());
                codes(out, "kinds", codesOf(encounter.kinds()));
            }
            case Reason reason -> {
                date(out, "instant", reason.date());
                out.flag("inContext", reason.inContext());
            }
            case Order order -> {
                date(out, "instant", order.date());
                out.text("status", order.status().name().toLowerCase(Locale.ROOT));
            }
            case Report report -> {
                date(out, "instant", report.date());
                out.text("status", report.preliminary() ? "preliminary" : "final");
                codes(out, "conclusions", codesOf(report.conclusions()));
            }
            case DraftOrder draft -> {
                out.flag("chosen", draft.chosen());
                draft.drug().ifPresent(drug -> out.text("dose", Doses.inWords(drug.dosages())));
            }
            case Procedure _, Allergy _, Device _ -> date(out, "instant", fact.date());
        }
    }

    private static void diagnosis(JsonOut out, Diagnosis diagnosis) {
        date(out, "start", diagnosis.date());
        date(out, "end", diagnosis.abated());
        date(out, "recorded", diagnosis.recorded());
        out.text("status", diagnosis.status().name().toLowerCase(Locale.ROOT));
        out.text("certainty", diagnosis.certainty().name().toLowerCase(Locale.ROOT));
    }

    private static void medication(JsonOut out, Medication medication) {
        Optional<Exposure> taken = medication.exposure();
        date(out, "start", taken.map(Exposure::start));
        date(out, "end", taken.map(Exposure::end).map(Moment::of));
        out.flag("assumedEnd", taken.filter(exposure -> !exposure.supplied()).isPresent());
        out.text("dose", Doses.inWords(medication.dosages()));
    }

    static String kind(Fact fact) {
        return switch (fact) {
            case Diagnosis _ -> "condition";
            case Reason _ -> "reason";
            case Measurement _ -> "observation";
            case Medication _ -> "medication";
            case Procedure _ -> "procedure";
            case Encounter _ -> "encounter";
            case Order _ -> "order";
            case Report _ -> "report";
            case Device _ -> "device";
            case Allergy _ -> "allergy";
            case DraftOrder _ -> "draftOrder";
        };
    }

    static List<Code> codesOf(List<Concept> concepts) {
        return concepts.stream().flatMap(concept -> concept.codes().stream()).toList();
    }

    static void codes(JsonOut out, String name, List<Code> codes) {
        out.some(name, codes, code -> code(out, code));
    }

    static void code(JsonOut out, Code code) {
        out.text("system", code.system());
        out.text("code", code.code());
        out.text("display", code.display());
    }

    private static void date(JsonOut out, String name, Optional<Moment> date) {
        out.text(name, date.map(FactWriter::date).orElse(""));
    }

    /** As precise as it was given; a time is in UTC. */
    static String date(Moment moment) {
        return moment.precision() == Moment.Precision.TIME ? moment.start().toString() : moment.text();
    }
}
