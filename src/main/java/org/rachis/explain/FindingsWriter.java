package org.rachis.explain;

import java.util.List;
import java.util.Set;
import org.rachis.facts.Input;
import org.rachis.findings.Evidence;
import org.rachis.findings.Finding;
import org.rachis.findings.Judge;
import org.rachis.findings.Verdict;
import org.rachis.hooks.json.JsonOut;

/** Writes how every finding of the knowledge came out. */
final class FindingsWriter {

    private FindingsWriter() {}

    static void write(JsonOut out, Judge judge) {
        out.list("findings", judge.detect(), finding -> finding(out, finding));
    }

    private static void finding(JsonOut out, Finding finding) {
        out.text("finding", finding.definition().id());
        out.text("label", finding.definition().label());
        out.text("model", finding.definition().model());
        out.text("verdict", word(finding.verdict()));
        switch (finding.verdict()) {
            case Verdict.Met(List<Evidence> evidence) -> evidence(out, evidence);
            case Verdict.Unknown(Set<Input> missing) -> missing(out, missing);
            case Verdict.NotMet() -> {}
        }
    }

    static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Met _ -> "met";
            case Verdict.NotMet _ -> "notMet";
            case Verdict.Unknown _ -> "unknown";
        };
    }

    static void missing(JsonOut out, Set<Input> inputs) {
        out.texts("missing", inputs.stream().sorted().map(Input::key).toList());
    }

    static void evidence(JsonOut out, List<Evidence> evidence) {
        out.some("evidence", evidence, one -> {
            switch (one) {
                case Evidence.Missing(String finding) -> out.text("missing", finding.isEmpty() ? "any" : finding);
                case Evidence.Found found -> found(out, found);
            }
        });
    }

    private static void found(JsonOut out, Evidence.Found found) {
        out.text("reference", found.source().reference());
        out.text("label", found.label());
        found.code().ifPresent(code -> out.member("code", () -> FactWriter.code(out, code)));
        out.text("date", found.date().map(FactWriter::date).orElse(""));
        out.text("value", found.value());
        out.text("note", found.note());
        out.text("finding", found.finding());
    }
}
