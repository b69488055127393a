package org.rachis.findings;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.rachis.facts.kind.Measurement;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Result;
import org.rachis.knowledge.TextRules;
import org.rachis.terminology.Code;

/**
 * Reads a qualitative result as positive, negative or neither. The value decides; the interpretation only when the value
 * says neither.
 */
final class ResultReading {

    static final String POSITIVE = "result-positive";
    private static final List<String> NEGATIVE = List.of("result-negative", "culture-no-growth");

    /** How a result came out. */
    enum Answer {
        POSITIVE,
        NEGATIVE,
        UNCLEAR
    }

    private final Chart chart;
    private final TextRules text;

    ResultReading(Chart chart, TextRules text) {
        this.chart = chart;
        this.text = text;
    }

    /** A yes-or-no test. */
    Answer ofTest(Measurement measurement) {
        return read(measurement, text.results().positive(), text.results().negative(), false);
    }

    /** A culture, where any organism is a positive answer. */
    Answer ofCulture(Measurement measurement) {
        return read(measurement, text.cultures().organism(), text.cultures().noGrowth(), true);
    }

    private Answer read(Measurement measurement, Pattern positive, Pattern negative, boolean culture) {
        Answer value = switch (measurement.result()) {
            case Result.Flag(boolean yes) -> yes ? Answer.POSITIVE : Answer.NEGATIVE;
            case Result.Coded(Concept answer) -> coded(answer, positive, negative, culture);
            case Result.Worded(String words) -> worded(words, positive, negative);
            case Result.Numeric n -> Answer.UNCLEAR;
            case Result.Interpreted i -> Answer.UNCLEAR;
        };
        return value == Answer.UNCLEAR ? interpreted(measurement.interpretation()) : value;
    }

    /** In a culture a code without words that is not of "no growth" names an organism. */
    private Answer coded(Concept answer, Pattern positive, Pattern negative, boolean culture) {
        if (answer.codes().stream().anyMatch(code -> chart.inAny(NEGATIVE, code))) {
            return Answer.NEGATIVE;
        }
        if (answer.codes().stream().anyMatch(code -> chart.in(POSITIVE, code))) {
            return Answer.POSITIVE;
        }
        boolean wordless = answer.text().isBlank()
                && answer.codes().stream().allMatch(code -> code.display().isBlank());
        return culture && wordless ? Answer.POSITIVE : worded(wordsOf(answer), positive, negative);
    }

    private Answer interpreted(List<Code> codes) {
        Predicate<Code> negative = code -> chart.inAny(NEGATIVE, code);
        if (codes.stream().anyMatch(negative)) {
            return Answer.NEGATIVE;
        }
        return codes.stream().anyMatch(code -> chart.in(POSITIVE, code)) ? Answer.POSITIVE : Answer.UNCLEAR;
    }

    private static Answer worded(String words, Pattern positive, Pattern negative) {
        if (negative.matcher(words).find()) {
            return Answer.NEGATIVE;
        }
        return positive.matcher(words).find() ? Answer.POSITIVE : Answer.UNCLEAR;
    }

    /** Text and displays of a concept, to be searched for words. */
    static String wordsOf(Concept concept) {
        StringBuilder words = new StringBuilder(concept.text());
        concept.codes().forEach(code -> words.append(" | ").append(code.display()));
        return words.toString();
    }
}
