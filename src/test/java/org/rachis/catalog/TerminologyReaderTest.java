package org.rachis.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rachis.terminology.ValueSets;

class TerminologyReaderTest {

    private static final String FOLDER = KnowledgeFiles.VALUE_SETS;

    @Test
    void read_shippedFilesOfAnExclusion_holdsBoth() throws IOException {
        Problems problems = new Problems();

        ValueSets sets =
                TerminologyReader.read(new ParsedFiles(shipped("herpes-zoster", "herpes-zoster-ocular")), problems);

        assertThat(problems.all()).isEmpty();
        assertThat(sets.names()).containsExactly("herpes-zoster", "herpes-zoster-ocular");
    }

    @Test
    void read_unknownExclusion_isAProblem() throws IOException {
        Problems problems = new Problems();

        TerminologyReader.read(new ParsedFiles(shipped("herpes-zoster")), problems);

        assertThat(problems.all())
                .containsExactly(new Problem(
                        FOLDER + "herpes-zoster.json",
                        "/compose/exclude",
                        "excludes an unknown value set: herpes-zoster-ocular"));
    }

    @Test
    void read_brokenExcludedFile_isReportedOnce() throws IOException {
        SortedMap<String, byte[]> files =
                new TreeMap<>(shipped("herpes-zoster", "herpes-zoster-ocular").byPath());
        files.put(FOLDER + "herpes-zoster-ocular.json", "{".getBytes(UTF_8));
        Problems problems = new Problems();

        ValueSets sets = TerminologyReader.read(new ParsedFiles(new KnowledgeFiles(files)), problems);

        assertThat(problems.all()).extracting(Problem::file).containsExactly(FOLDER + "herpes-zoster-ocular.json");
        assertThat(sets.names()).containsExactly("herpes-zoster");
    }

    @Test
    void read_wordOfTwoIngredients_isAProblem() throws IOException {
        SortedMap<String, byte[]> files =
                new TreeMap<>(shipped("rx-anti-cd20", "rx-neuropathic").byPath());
        String file = FOLDER + "rx-neuropathic.json";
        String text = new String(files.get(file), UTF_8)
                .replace(
                        "\"value\": \"pregabalin\" }",
                        "\"value\": \"pregabalin\" }, { \"use\": { \"system\":"
                                + " \"https://rachis.org/fhir/CodeSystem/designation-use\", \"code\": \"ingredient\" },"
                                + " \"value\": \"rituximab\" }");
        files.put(file, text.getBytes(UTF_8));
        Problems problems = new Problems();

        TerminologyReader.read(new ParsedFiles(new KnowledgeFiles(files)), problems);

        assertThat(problems.all())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem)
                        .isEqualTo(new Problem(file, "/compose", "rituximab names both rituximab and pregabalin")));
    }

    @Test
    void read_withoutCodeSystems_isAProblem() {
        Problems problems = new Problems();

        TerminologyReader.read(new ParsedFiles(new KnowledgeFiles(new TreeMap<>())), problems);

        assertThat(problems.all()).containsExactly(new Problem("fhir-profiles/code-systems.json", "", "is missing"));
    }

    @Test
    void read_codeSystemsWithMistakes_namesThem() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(KnowledgeFiles.CODE_SYSTEMS, """
                { "codeSystems": [
                  { "name": "A", "url": "urn:a", "matching": "exact", "aliases": [ "urn:b" ] },
                  { "name": "B", "url": "urn:b", "matching": "exact" },
                  { "name": "C", "url": "urn:c", "matching": "fuzzy" },
                  { "url": "urn:d", "matching": "prefix", "oid": "1" } ] }
                """.getBytes(UTF_8));
        Problems problems = new Problems();

        TerminologyReader.read(new ParsedFiles(new KnowledgeFiles(files)), problems);

        assertThat(problems.all())
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "/codeSystems/1", "/codeSystems/2/matching", "/codeSystems/3", "/codeSystems/3/oid");
    }

    @Test
    void read_otherFileAmongTheValueSets_isAProblem() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>(shipped("bph").byPath());
        files.put(FOLDER + "bph.csv", new byte[0]);
        Problems problems = new Problems();

        TerminologyReader.read(new ParsedFiles(new KnowledgeFiles(files)), problems);

        assertThat(problems.all()).extracting(Problem::file).containsExactly(FOLDER + "bph.csv");
    }

    @Test
    void fromDirectory_readsKnowledgeAndValueSetsOnly(@TempDir Path root) throws IOException {
        for (String file : List.of(
                "cds-services/shared/findings.yaml",
                "fhir-profiles/valuesets/bph.json",
                "fhir-profiles/profiles/rachis-patient.json",
                "fhir-profiles/code-systems.json",
                "README.md")) {
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), file);
        }

        assertThat(KnowledgeFiles.fromDirectory(root).byPath())
                .containsOnlyKeys(
                        "cds-services/shared/findings.yaml",
                        "fhir-profiles/code-systems.json",
                        "fhir-profiles/valuesets/bph.json")
                .containsEntry("fhir-profiles/code-systems.json", "fhir-profiles/code-systems.json".getBytes(UTF_8));
    }

    @Test
    void catalogException_listsEveryProblem() {
        CatalogException failure = new CatalogException(
                List.of(new Problem("a.json", "/x", "is odd"), new Problem("b.json", "", "is gone")));

        assertThat(failure).hasMessageContainingAll("2 problem(s)", "a.json at /x: is odd", "b.json: is gone");
    }

    private static KnowledgeFiles shipped(String... names) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(KnowledgeFiles.CODE_SYSTEMS, Files.readAllBytes(Path.of(KnowledgeFiles.CODE_SYSTEMS)));
        for (String name : names) {
            String file = FOLDER + name + ".json";
            files.put(file, Files.readAllBytes(Path.of(file)));
        }
        return new KnowledgeFiles(files);
    }
}
