package org.rachis.knowledge;

/** A comparison with a number; the unit is the analyte's canonical one and stands here to be read and checked. */
public record Comparison(Operator operator, double value, String unit) {

    /** Above and below exclude the number itself. */
    public enum Operator {
        ABOVE("above"),
        AT_LEAST("at least"),
        BELOW("below"),
        AT_MOST("at most");

        private final String words;

        Operator(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public boolean holds(double number) {
        return switch (operator) {
            case ABOVE -> number > value;
            case AT_LEAST -> number >= value;
            case BELOW -> number < value;
            case AT_MOST -> number <= value;
        };
    }

    /** Whether larger numbers are more likely to satisfy it. */
    public boolean upward() {
        return operator == Operator.ABOVE || operator == Operator.AT_LEAST;
    }
}
