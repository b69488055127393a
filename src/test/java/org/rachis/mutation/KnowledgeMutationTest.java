package org.rachis.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rachis.cases.CaseBook;
import org.rachis.catalog.Catalog;
import org.rachis.catalog.KnowledgeFiles;
import org.rachis.knowledge.Knowledge;
import org.rachis.terminology.Code;
import org.rachis.terminology.Member;
import org.rachis.terminology.ValueSet;
import org.rachis.terminology.ValueSets;

/**
 * Every threshold, window, exclusion and code set is there for a reason, and a clinical case holds it: change one thing
 * in the knowledge, and some case turns red. What no case can notice is listed with the reason.
 */
class KnowledgeMutationTest {

    /** To look at a few changes while writing cases: {@code -Drachis.mutation.only=findings.fever}, an expression. */
    private static final Pattern ONLY = Pattern.compile(System.getProperty("rachis.mutation.only", ""));

    private static Catalog.Loaded loaded;
    private static List<CaseBook.Entry> entries;

    /** The cases that noticed a change of the same finding or pattern before: they are asked first. */
    private static final Map<String, Collection<CaseBook.Entry>> NOTICED = new ConcurrentHashMap<>();

    @BeforeAll
    static void readCases() throws IOException {
        loaded = Catalog.load(KnowledgeFiles.fromDirectory(Path.of("")));
        entries = CaseBook.entries(loaded.knowledge(), loaded.valueSets());
    }

    @Test
    void everyChangeOfAJudgement_isNoticedByACase() {
        assertNoticed(
                "knowledge",
                Mutator.mutants(loaded.knowledge())
                        .filter(mutant -> ONLY.matcher(mutant.what()).find())
                        .parallel()
                        .filter(mutant ->
                                survives(mutant.what(), entries, (Knowledge) mutant.value(), loaded.valueSets()))
                        .map(Mutant::what));
    }

    @Test
    void everyEmptyValueSet_isNoticedByACase() {
        assertNoticed(
                "valueSets",
                loaded.valueSets().names().stream()
                        .filter(name -> ONLY.matcher(name).find())
                        .parallel()
                        .filter(name -> {
                            ValueSets without = without(name);
                            return survives(
                                    name, CaseBook.entries(loaded.knowledge(), without), loaded.knowledge(), without);
                        }));
    }

    /** The survivors are exactly the listed ones: a reason that is no longer needed is out of date. */
    private static void assertNoticed(String kind, Stream<String> survivors) {
        Set<String> unnoticed = survivors.collect(Collectors.toCollection(TreeSet::new));
        assertThat(unnoticed)
                .as("%s changed unnoticed", kind)
                .containsExactlyInAnyOrderElementsOf(
                        Survivors.of(kind).stream().filter(ONLY.asPredicate()).toList());
    }

    private static boolean survives(String what, List<CaseBook.Entry> cases, Knowledge knowledge, ValueSets valueSets) {
        CaseBook book = new CaseBook(knowledge, valueSets);
        Collection<CaseBook.Entry> first =
                NOTICED.computeIfAbsent(what.replaceFirst("\\].*", ""), key -> new ConcurrentLinkedDeque<>());
        Optional<CaseBook.Entry> noticing = Stream.concat(first.stream(), cases.stream())
                .filter(entry -> isNoticed(book, entry))
                .findFirst();
        noticing.ifPresent(first::add);
        return noticing.isEmpty();
    }

    private static boolean isNoticed(CaseBook book, CaseBook.Entry entry) {
        try {
            book.check(entry);
            return false;
        } catch (AssertionError | RuntimeException e) {
            return true;
        }
    }

    /** All value sets, with only a code in the named one that is in no chart. */
    private static ValueSets without(String name) {
        List<ValueSet> sets = new ArrayList<>();
        for (String each : loaded.valueSets().names()) {
            ValueSet set = loaded.valueSets().find(each).orElseThrow();
            sets.add(each.equals(name) ? emptied(set) : set);
        }
        return ValueSets.of(sets, loaded.valueSets().codeSystems());
    }

    private static ValueSet emptied(ValueSet set) {
        Member any = set.members().stream()
                .min(Comparator.comparing(member -> member.code().code()))
                .orElseThrow();
        Code nowhere = new Code(any.code().system(), "0", "in no chart");
        return new ValueSet(
                set.name(),
                set.url(),
                set.version(),
                set.title(),
                List.of(new Member(nowhere, Member.Match.EXACT, true, List.of())),
                set.excludedSets(),
                set.longestPrefixGroup());
    }
}
