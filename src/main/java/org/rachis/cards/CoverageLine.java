package org.rachis.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rachis.facts.Coverage;
import org.rachis.facts.Delivery;
import org.rachis.facts.IgnoredValue;
import org.rachis.facts.Input;
import org.rachis.facts.PatientFacts;
import org.rachis.knowledge.wording.CardTexts;
import org.rachis.knowledge.wording.Phrase;

/** Says what was and what was not available for this call, and which values had to be ignored (model B.5). */
final class CoverageLine {

    private final CardTexts texts;
    private final Map<String, String> analytes;

    /** {@code analytes} gives what each analyte is called. */
    CoverageLine(CardTexts texts, Map<String, String> analytes) {
        this.texts = texts;
        this.analytes = Map.copyOf(analytes);
    }

    String write(PatientFacts facts) {
        Coverage coverage = facts.coverage();
        List<String> parts = new ArrayList<>();
        inputs(parts, Phrase.NOT_SENT, coverage, Delivery.State.MISSING);
        inputs(parts, Phrase.FAILED, coverage, Delivery.State.FAILED);
        inputs(parts, Phrase.LATE, coverage, Delivery.State.LATE);
        inputs(parts, Phrase.TRUNCATED, coverage, Delivery.State.TRUNCATED);
        inputs(parts, Phrase.STALE, coverage, Delivery.State.STALE);
        count(parts, Phrase.SKIPPED, coverage, Delivery::skipped);
        count(parts, Phrase.FOREIGN, coverage, Delivery::foreign);
        ignored(parts, coverage.ignoredValues());
        if (facts.person().birthDate().isEmpty()) {
            parts.add(texts.phrase(Phrase.AGE_UNKNOWN));
        }
        return parts.isEmpty() ? texts.phrase(Phrase.ALL_AVAILABLE) : String.join(" ", parts);
    }

    private void inputs(List<String> parts, Phrase phrase, Coverage coverage, Delivery.State state) {
        Predicate<Input> so = input -> coverage.of(input).state() == state;
        String names = Stream.of(Input.values())
                .filter(so)
                .map(input -> Objects.requireNonNull(texts.inputs().get(input)))
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            parts.add(Template.fill(texts.phrase(phrase), Map.of("inputs", names)));
        }
    }

    private void count(List<String> parts, Phrase phrase, Coverage coverage, ToIntFunction<Delivery> number) {
        int sum = coverage.deliveries().values().stream().mapToInt(number).sum();
        if (sum > 0) {
            parts.add(Template.fill(texts.phrase(phrase), Map.of("n", Integer.toString(sum))));
        }
    }

    private void ignored(List<String> parts, List<IgnoredValue> values) {
        String list = values.stream().limit(5).map(this::ignored).collect(Collectors.joining(", "));
        if (!list.isEmpty()) {
            parts.add(Template.fill(texts.phrase(Phrase.IGNORED_VALUES), Map.of("values", list)));
        }
    }

    private String ignored(IgnoredValue value) {
        String unit = value.unit().isBlank() ? texts.phrase(Phrase.NO_UNIT) : ChartText.escaped(value.unit());
        return Template.fill(
                texts.phrase(Phrase.IGNORED_VALUE),
                Map.of(
                        "analyte", analytes.getOrDefault(value.analyte(), value.analyte()),
                        "date", value.date().map(date -> date.text()).orElse(""),
                        "unit", unit));
    }
}
