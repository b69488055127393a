package org.rachis.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rachis.terminology.Code;
import org.rachis.terminology.CodeSystem;
import org.rachis.terminology.CodeSystem.Matching;
import org.rachis.terminology.CodeSystems;
import org.rachis.terminology.Member;
import org.rachis.terminology.Member.Match;
import org.rachis.terminology.ValueSet;

class ValueSetReaderTest {

    private static final String FILE = "fhir-profiles/valuesets/rx-example.json";
    private static final String ATC = "http://www.whocc.no/atc";
    private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

    private static final ValueSetReader READER = new ValueSetReader(CodeSystems.of(List.of(
            new CodeSystem("ATC", ATC, Matching.PREFIX, List.of("urn:oid:2.16.840.1.113883.6.73")),
            new CodeSystem("RxNorm", RXNORM, Matching.EXACT, List.of()))));

    /** Written with single quotes and a short form of the extension URLs, to be readable here. */
    private static final String GOOD = """
            { 'resourceType': 'ValueSet', 'id': 'rx-example',
              'extension': [ { 'url': '~longest-prefix-group', 'valueString': 'immunosuppressants' } ],
              'url': 'https://rachis.org/fhir/ValueSet/rx-example', 'version': '0.1.0', 'name': 'RxExample',
              'title': 'Example', 'status': 'active', 'experimental': false, 'date': '2026-11-24',
              'publisher': 'Rachis', 'description': 'An example.', 'purpose': 'F34: an example.',
              'compose': {
                'include': [
                  { 'system': 'http://www.nlm.nih.gov/research/umls/rxnorm',
                    'concept': [ { 'code': '6851', 'display': 'Methotrexate',
                      'extension': [ { 'url': '~code-source', 'valueString': 'a source' } ],
                      'designation': [ { 'use': { 'system': 'https://rachis.org/fhir/CodeSystem/designation-use',
                        'code': 'ingredient' }, 'value': 'methotrexate' } ] } ] },
                  { 'extension': [
                      { 'url': '~filter-display', 'valueString': 'Methotrexate' },
                      { 'url': '~ingredient', 'valueString': 'methotrexate' },
                      { 'url': '~code-verified', 'valueBoolean': false },
                      { 'url': '~code-source', 'valueString': 'a source' } ],
                    'system': 'http://www.whocc.no/atc',
                    'filter': [ { 'property': 'concept', 'op': 'is-a', 'value': 'L04AX03' } ] } ],
                'exclude': [ { 'valueSet': [ 'https://rachis.org/fhir/ValueSet/rx-other' ] } ] } }
            """;

    @Test
    void read_goodFile_givesTheValueSet() {
        Problems problems = new Problems();

        Optional<ValueSet> read = READER.read(FILE, file(GOOD), problems);

        assertThat(problems.all()).isEmpty();
        assertThat(read)
                .contains(new ValueSet(
                        "rx-example",
                        "https://rachis.org/fhir/ValueSet/rx-example",
                        "0.1.0",
                        "Example",
                        List.of(
                                new Member(
                                        new Code(RXNORM, "6851", "Methotrexate"),
                                        Match.EXACT,
                                        true,
                                        List.of("methotrexate")),
                                new Member(
                                        new Code(ATC, "L04AX03", "Methotrexate"),
                                        Match.PREFIX,
                                        false,
                                        List.of("methotrexate"))),
                        List.of("rx-other"),
                        Optional.of("immunosuppressants")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'op': 'is-a'|'op': 'descendent-of'|/compose/include/1/filter/0/op|must be is-a, not descendent-of",
                "'property': 'concept'|'property': 'parent'|/compose/include/1/filter/0/property|must be concept",
                "'display': 'Methotrexate',|``|/compose/include/0/concept/0|lacks display",
                "'display': 'Methotrexate'|'display': ' '|/compose/include/0/concept/0/display|must be a text",
                "'code': '6851'|'code': 6851|/compose/include/0/concept/0/code|must be a text",
                "~filter-display|~code-display|/compose/include/1|lacks the extension filter-display",
                "~ingredient|~substance|/compose/include/1/extension/1/url|is not an extension known here",
                "'valueBoolean': false|'valueBoolean': true|/compose/include/1/extension/2/valueBoolean|must be false",
                "ValueSet/rx-example'|ValueSet/rx-sample'|/url|must be https://rachis.org/fhir/ValueSet/rx-example",
                "'id': 'rx-example'|'id': 'rx-sample'|/id|must be rx-example",
                "'status': 'active'|'status': 'draft'|/status|must be active",
                "'experimental': false|'experimental': true|/experimental|must be false",
                "'purpose': 'F34: an example.',|``|``|lacks purpose",
                "'title'|'heading'|/heading|is not known here",
                "'exclude': [ { 'valueSet'|'exclude': [ { 'concept'|/compose/exclude/0/concept|is not known here",
                "ValueSet/rx-other|ValueSet/rx-example|/compose/exclude/0|excludes the set from itself",
                "https://rachis.org/fhir/ValueSet/rx-other|http://other.org/x|/compose/exclude/0|must name one value set",
                "'system': 'http://www.whocc.no/atc'|'system': 'urn:oid:2.16.840.1.113883.6.73'|/compose/include/1/system|is not the URL of a known code system",
                "'system': 'http://www.whocc.no/atc'|'system': 'http://www.nlm.nih.gov/research/umls/rxnorm'|/compose/include/1/filter/0|is no hierarchy by prefix",
                "'value': 'L04AX03'|'value': 'l04ax03'|/compose/include/1|cannot be matched in ATC",
                "'value': 'methotrexate'|'value': 'Methotrexate'|/compose/include/0/concept/0|not in plain lower case",
                "'code': 'ingredient'|'code': 'synonym'|/compose/include/0/concept/0/designation/0/use/code|must be ingredient",
                "'concept': [|'codes': [|/compose/include/0/codes|is not known here",
                "'valueString': 'a source'|'valueCode': 'x'|/compose/include/0/concept/0/extension/0/valueCode|is not known here",
            })
    void read_oneMistake_isNamedWithItsPlace(String good, String bad, String path, String message) {
        Problems problems = new Problems();
        String text = GOOD.replace(good, bad == null ? "" : bad);

        Optional<ValueSet> read = READER.read(FILE, file(text), problems);

        assertThat(text).isNotEqualTo(GOOD);
        assertThat(read).isEmpty();
        assertThat(problems.all()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(FILE);
            assertThat(problem.path()).isEqualTo(path == null ? "" : path);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void read_repeatedCode_isAProblem() {
        String concept = "{ 'code': '6851', 'display': 'Methotrexate', "
                + "'extension': [ { 'url': '~code-source', 'valueString': 'again' } ] }, ";

        assertThat(problemsOf(GOOD.replace("'concept': [ ", "'concept': [ " + concept)))
                .containsExactly(new Problem(FILE, "/compose/include/0", "repeats the code 6851"));
    }

    @Test
    void read_repeatedKey_isAProblem() {
        assertThat(problemsOf(GOOD.replace("'id':", "'id': 'rx-example', 'id':")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("is not valid JSON", "id"));
    }

    @Test
    void read_noObject_isAProblem() {
        assertThat(problemsOf("[]")).containsExactly(new Problem(FILE, "", "is not a JSON object"));
        assertThat(problemsOf("{")).hasSize(1);
        assertThat(problemsOf("")).hasSize(1);
        assertThat(problemsOf(GOOD + "{}")).hasSize(1);
    }

    @Test
    void read_severalMistakes_areAllNamed() {
        String text = GOOD.replace("'op': 'is-a'", "'op': '='")
                .replace("'title': 'Example',", "")
                .replace("'display': 'Methotrexate',", "");

        assertThat(problemsOf(text))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder("", "/compose/include/0/concept/0", "/compose/include/1/filter/0/op");
    }

    private static List<Problem> problemsOf(String text) {
        Problems problems = new Problems();
        assertThat(READER.read(FILE, file(text), problems)).isEmpty();
        return problems.all();
    }

    private static ParsedFiles file(String text) {
        byte[] bytes = text.replace("'~", "'" + ValueSetReader.EXTENSION)
                .replace('\'', '"')
                .getBytes(UTF_8);
        return new ParsedFiles(new KnowledgeFiles(new TreeMap<>(Map.of(FILE, bytes))));
    }
}
