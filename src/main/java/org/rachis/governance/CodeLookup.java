package org.rachis.governance;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.check.Uses;
import org.rachis.terminology.CodeSystem;
import org.rachis.terminology.CodeSystem.Matching;
import org.rachis.terminology.Member;
import org.rachis.terminology.Member.Match;
import org.rachis.terminology.ValueSet;
import org.rachis.terminology.ValueSets;

/** Looks up what a code means, the way a chart is read: by the same value sets, aliases, prefixes and exclusions. */
public final class CodeLookup {

    private final ValueSets valueSets;
    private final Uses uses;

    public CodeLookup(Knowledge knowledge, ValueSets valueSets) {
        this.valueSets = valueSets;
        this.uses = new Uses(knowledge);
    }

    CodeMeaning meaning(String system, String code) {
        Optional<CodeSystem> known = valueSets.codeSystems().find(system);
        List<String> holding = valueSets.setsOf(system, code);
        List<CodeMeaning.InSet> in = known.stream()
                .flatMap(codeSystem -> holding.stream()
                        .flatMap(name -> valueSets.find(name).stream())
                        .flatMap(set -> line(set, codeSystem, code).map(member -> in(set, member)).stream()))
                .toList();
        List<String> taken = known.stream()
                .flatMap(codeSystem -> valueSets.names().stream()
                        .filter(name -> !holding.contains(name))
                        .filter(name -> valueSets
                                .find(name)
                                .flatMap(set -> line(set, codeSystem, code))
                                .isPresent()))
                .toList();
        return new CodeMeaning(system, code, known.map(CodeSystem::name), !in.isEmpty(), in, taken);
    }

    private CodeMeaning.InSet in(ValueSet set, Member line) {
        return new CodeMeaning.InSet(
                set.name(),
                set.title(),
                line.code().code(),
                line.match() == Match.PREFIX ? "prefix" : "exact",
                line.code().display(),
                line.verified(),
                uses.of(set.name()),
                uses.patterns(set.name()).stream()
                        .map(pattern -> new CodeMeaning.OfPattern(pattern.id(), pattern.title()))
                        .toList());
    }

    /** The line of a set that matches the code, the longest where several prefixes do. */
    private static Optional<Member> line(ValueSet set, CodeSystem system, String code) {
        String compared = system.matching() == Matching.PREFIX ? code.toUpperCase(Locale.ROOT) : code;
        return set.members().stream()
                .filter(member -> member.code().system().equals(system.url()))
                .filter(member -> member.code().code().equals(compared)
                        || (member.match() == Match.PREFIX
                                && compared.startsWith(member.code().code())))
                .max(Comparator.comparingInt(member -> member.code().code().length()));
    }
}
