package org.rachis.mutation;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rachis.facts.value.Window;
import org.rachis.knowledge.Comparison;
import org.rachis.knowledge.Comparison.Operator;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.FindingDefinition;
import org.rachis.knowledge.Pattern;
import org.rachis.knowledge.RiskScore;
import org.rachis.knowledge.Standing;
import org.rachis.knowledge.Timing;

/**
 * Changes records in one place at a time, whatever their kind, so that a new kind of criterion is mutated the day it is
 * written: windows are a unit longer or shorter, comparisons include or exclude their number, points and counts are one
 * more, flags are turned, filters of status are opened, and members of combinations and of lists are dropped.
 */
final class Mutator {

    private static final Map<Operator, Operator> OTHER_SIDE = Map.of(
            Operator.ABOVE, Operator.AT_LEAST,
            Operator.AT_LEAST, Operator.ABOVE,
            Operator.BELOW, Operator.AT_MOST,
            Operator.AT_MOST, Operator.BELOW);

    /** Components that nothing is judged by, or that have tests of their own: units, recognised words, wording. */
    private static final Set<String> UNJUDGED = Set.of(
            "sources",
            "limits",
            "precedence",
            "requests",
            "text",
            "synonyms",
            "reading",
            "citations",
            "overrideReasons",
            "texts",
            "services");

    private Mutator() {}

    /** All ways to change a value, or nothing for texts and other things that are not judged by. */
    static Stream<Mutant<Object>> mutants(Object value) {
        return switch (value) {
            case Window window -> windows(window);
            case Comparison(Operator operator, double number, String unit) -> {
                Operator other = OTHER_SIDE.get(operator);
                yield Stream.of(mutant(operator + " → " + other, new Comparison(other, number, unit)));
            }
            case Standing standing -> standings(standing);
            case Integer number -> Stream.of(mutant(number + " → " + (number + 1), number + 1));
            case Double number -> Double.isFinite(number) ? doubles(number) : Stream.empty();
            case Boolean flag -> flag ? Stream.of(mutant("true → false", false)) : Stream.empty();
            case Enum<?> word -> words(word);
            case Optional<?> optional -> optionals(optional);
            case List<?> list -> lists(list);
            case Map<?, ?> map -> maps(map);
            case Record record -> records(record);
            default -> Stream.empty();
        };
    }

    private static Mutant<Object> mutant(String what, Object value) {
        return new Mutant<>(what, value);
    }

    private static Stream<Mutant<Object>> windows(Window window) {
        return Stream.of(window.amount() + 1, window.amount() - 1)
                .filter(amount -> amount >= 0)
                .map(amount -> new Window(amount, window.unit()))
                .map(other -> mutant(window + " → " + other, other));
    }

    private static Stream<Mutant<Object>> standings(Standing standing) {
        List<Mutant<Object>> mutants = new ArrayList<>();
        if (standing.status() != Standing.Status.ANY) {
            mutants.add(mutant(standing.status() + " → ANY", new Standing(Standing.Status.ANY, standing.certainty())));
        }
        if (standing.certainty() != Standing.Certainty.ANY) {
            mutants.add(
                    mutant(standing.certainty() + " → ANY", new Standing(standing.status(), Standing.Certainty.ANY)));
        }
        return mutants.stream();
    }

    private static Stream<Mutant<Object>> doubles(double number) {
        return Stream.of(number + 1, number - 1).map(other -> mutant(number + " → " + other, other));
    }

    private static Stream<Mutant<Object>> words(Enum<?> word) {
        List<Enum<?>> others = switch (word) {
            case Criterion.Take take -> otherTakes(take);
            case Timing.Dating dating -> List.of(Timing.Dating.EITHER);
            case Criterion.Outcome outcome -> List.of(Criterion.Outcome.ANY);
            case Criterion.Conclusion conclusion -> List.of(Criterion.Conclusion.ANY);
            default -> List.of();
        };
        return others.stream().filter(other -> other != word).map(other -> mutant(word + " → " + other, other));
    }

    private static List<Enum<?>> otherTakes(Criterion.Take take) {
        return switch (take) {
            case LATEST -> List.of(Criterion.Take.HIGHEST, Criterion.Take.LOWEST);
            case HIGHEST, LOWEST -> List.of(Criterion.Take.LATEST);
            case ANY -> List.of();
        };
    }

    /** What is optional is dropped, when it is a condition, or else changed within. */
    private static Stream<Mutant<Object>> optionals(Optional<?> optional) {
        if (optional.isEmpty()) {
            return Stream.empty();
        }
        Object held = optional.get();
        Stream<Mutant<Object>> dropped =
                held instanceof String ? Stream.of(mutant("drop " + held, Optional.empty())) : Stream.empty();
        return Stream.concat(dropped, mutants(held).map(inner -> mutant(inner.what(), Optional.of(inner.value()))));
    }

    private static Stream<Mutant<Object>> lists(List<?> list) {
        List<Mutant<Object>> mutants = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String name = "[" + name(i, list.get(i)) + "]";
            if (droppable(list, i)) {
                mutants.add(mutant("drop " + name, without(list, i)));
            }
            int at = i;
            mutants(list.get(i))
                    .forEach(inner -> mutants.add(mutant(name + inner.what(), with(list, at, inner.value()))));
        }
        return mutants.stream();
    }

    /** Names, such as those of value sets, are only dropped where another remains: a whole set is emptied elsewhere. */
    private static boolean droppable(List<?> list, int i) {
        return switch (list.get(i)) {
            case Criterion c -> list.size() > 1;
            case String name -> list.size() > 1;
            case Pattern.Silence silence -> true;
            case Pattern.Tier tier -> i < list.size() - 1;
            case RiskScore.Factor factor -> true;
            case RiskScore.Cap cap -> true;
            case Criterion.Source source -> list.size() > 1;
            default -> false;
        };
    }

    private static String name(int i, Object element) {
        return switch (element) {
            case FindingDefinition finding -> finding.id();
            case Pattern pattern -> pattern.id();
            case RiskScore.Factor factor -> factor.finding();
            case Criterion.Named named -> named.finding();
            case String name -> name;
            default -> Integer.toString(i);
        };
    }

    private static Stream<Mutant<Object>> maps(Map<?, ?> map) {
        return map.keySet().stream()
                .sorted(Comparator.comparing(Object::toString))
                .flatMap(key -> mutants(map.get(key)).map(inner -> {
                    Map<Object, Object> changed = new LinkedHashMap<>(map);
                    changed.put(key, inner.value());
                    return mutant("[" + key + "]" + inner.what(), changed);
                }));
    }

    private static Stream<Mutant<Object>> records(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        List<Mutant<Object>> mutants = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            if (UNJUDGED.contains(components[i].getName()) || isUnread(record, components[i].getName())) {
                continue;
            }
            int at = i;
            String name = "." + components[i].getName() + " ";
            mutants(value(record, components[i]))
                    .forEach(inner -> mutants.add(mutant(
                            name.strip() + space(inner.what()), rebuilt(record, components, at, inner.value()))));
        }
        return mutants.stream();
    }

    /** Only diagnoses and orders have a status: of whatever else is on record no filter of status takes anything away. */
    private static boolean isUnread(Record record, String component) {
        return component.equals("standing")
                && record instanceof Criterion.Recorded recorded
                && Collections.disjoint(recorded.sources(), Set.of(Criterion.Source.CONDITION, Criterion.Source.ORDER));
    }

    private static String space(String what) {
        return what.startsWith("[") || what.startsWith(".") ? what : " " + what;
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }

    private static Object rebuilt(Record record, RecordComponent[] components, int at, Object changed) {
        Object[] values = Arrays.stream(components)
                .map(component -> value(record, component))
                .toArray();
        values[at] = changed;
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.toString(), e);
        }
    }

    private static List<Object> without(List<?> list, int i) {
        List<Object> rest = new ArrayList<>(list);
        rest.remove(i);
        return rest;
    }

    private static List<Object> with(List<?> list, int i, Object element) {
        List<Object> changed = new ArrayList<>(list);
        changed.set(i, element);
        return changed;
    }
}
