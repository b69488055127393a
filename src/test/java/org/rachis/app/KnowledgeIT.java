package org.rachis.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service shows of its knowledge, as it is shipped, after the day of its review. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "rachis.clock=2027-06-01T00:00:00Z")
class KnowledgeIT {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @LocalServerPort
    private int port;

    @Test
    void page_isPlainAndSafe() throws Exception {
        HttpResponse<String> answer = get("/knowledge", "text/html");
        String page = answer.body();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(page)
                .startsWith("<!doctype html>\n<html lang=\"en\">")
                .doesNotContain("<script", " src=", " onclick", "http-equiv", "style=\"");
        assertThat(page.split("<h1", -1)).hasSize(2);
    }

    @Test
    void page_contents_leadToPlacesOfThePage() throws Exception {
        String page = get("/knowledge", "*/*").body();
        List<String> links = all(page, "href=\"#([^\"]+)\"");
        List<String> ids = all(page, " id=\"([^\"]+)\"");

        assertThat(links).hasSizeGreaterThan(8);
        assertThat(ids).containsAll(links).doesNotHaveDuplicates();
    }

    @Test
    void page_headings_skipNoLevel() throws Exception {
        List<Integer> levels = all(get("/knowledge", "text/html").body(), "<h([1-6])[ >]").stream()
                .map(Integer::valueOf)
                .toList();

        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).as("heading %d", i).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
    }

    @Test
    void page_elements_areAllClosed() throws Exception {
        String page = get("/knowledge", "text/html").body();

        for (String element : List.of("ul", "ol", "li", "p", "em", "strong", "code", "pre", "table", "section", "dd")) {
            assertThat(page.split("<" + element + "[ >]", -1))
                    .as(element)
                    .hasSameSizeAs(page.split("</" + element + ">", -1));
        }
    }

    @Test
    void page_saysThatTheReviewIsOverdue() throws Exception {
        assertThat(get("/knowledge", "text/html").body())
                .contains("The review of this knowledge was due by 2027-05-31.", "by nobody yet");
    }

    @Test
    void json_holdsEachPatternInFull() throws Exception {
        HttpResponse<String> answer = get("/knowledge", "application/json");
        JsonNode knowledge = JsonMapper.shared().readTree(answer.body());

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(knowledge.path("version").asString()).isEqualTo("2026.11.0");
        assertThat(knowledge.path("hash").asString()).matches("[0-9a-f]{64}");
        assertThat(knowledge.path("reviewBy").asString()).isEqualTo("2027-05-31");
        assertThat(knowledge.path("reviewOverdue").asBoolean()).isTrue();
        assertThat(knowledge.has("approvedBy")).isFalse();
        assertThat(knowledge.path("patterns")).isNotEmpty().allSatisfy(pattern -> {
            for (String part : List.of(
                    "services", "notShownWhen", "inputs", "demographics", "thresholds", "sources", "limits", "cards")) {
                assertThat(pattern.path(part))
                        .as("%s of %s", part, pattern.path("id"))
                        .isNotEmpty();
            }
            assertThat(pattern.path("purpose").asString()).isNotBlank();
            assertThat(pattern.path("logic").asString()).startsWith("#### When");
            assertThat(pattern.path("revised").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
        });
    }

    @Test
    void json_ofAPattern_namesItsDataAndNumbers() throws Exception {
        JsonNode emergency = JsonMapper.shared()
                .readTree(get("/knowledge", "application/json").body())
                .path("patterns")
                .valueStream()
                .filter(pattern -> pattern.path("id").asString().equals("spinalEmergency"))
                .findFirst()
                .orElseThrow();

        assertThat(texts(emergency.path("demographics")))
                .containsExactly("age, from the birth date", "administrative gender", "whether the patient has died");
        assertThat(texts(emergency.path("notShownWhen"))).contains("Rachis is made for adults");
        assertThat(emergency.path("thresholds").valueStream()).anySatisfy(threshold -> {
            assertThat(threshold.path("finding").asString()).isEqualTo("crpHigh");
            assertThat(threshold.path("words").asString()).contains("at least 50 mg/L");
            assertThat(threshold.path("sources")).isNotEmpty();
        });
        assertThat(emergency
                        .path("sources")
                        .valueStream()
                        .map(source -> source.path("url").asString("")))
                .anyMatch(url -> url.startsWith("https://"));
    }

    @Test
    void page_forWhomItCannotBe_isRefused() throws Exception {
        assertThat(get("/knowledge", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void code_thatCounts_saysWhere() throws Exception {
        JsonNode crp = code("system=http://loinc.org&code=1988-5");

        assertThat(crp.path("counts").asBoolean()).isTrue();
        assertThat(crp.path("codeSystem").asString()).isEqualTo("LOINC");
        JsonNode set = crp.path("valueSets")
                .valueStream()
                .filter(candidate -> candidate.path("name").asString().equals("obs-crp"))
                .findFirst()
                .orElseThrow();
        assertThat(set.path("match").asString()).isEqualTo("exact");
        assertThat(set.path("display").asString()).startsWith("C reactive protein");
        assertThat(texts(set.path("uses"), "id")).contains("crp", "crpHigh", "markersNormal");
        assertThat(texts(set.path("patterns"), "id")).contains("suspectedSpinalInfection", "spinalEmergency");
    }

    @Test
    void code_underAPrefix_saysWhichPrefix() throws Exception {
        JsonNode discitis = code("system=http://hl7.org/fhir/sid/icd-10-cm&code=m46.46");

        assertThat(discitis.path("valueSets").valueStream()).anySatisfy(set -> {
            assertThat(set.path("name").asString()).isEqualTo("spinal-infection");
            assertThat(set.path("match").asString()).isEqualTo("prefix");
            assertThat("M46.46").startsWith(set.path("matchedCode").asString());
        });
    }

    @Test
    void code_thatSpeaksAgainst_isToldApart() throws Exception {
        JsonNode set = code("system=http://hl7.org/fhir/sid/icd-10-cm&code=M46.46")
                .path("valueSets")
                .get(0);

        assertThat(set.path("uses")
                        .valueStream()
                        .filter(use -> !use.path("counts").asBoolean())
                        .map(use -> use.path("id").asString()))
                .contains("imagedClean")
                .doesNotContain("imagedInfected", "spinalInfectionSuspected");
    }

    @Test
    void code_underAnAlias_isTheSame() throws Exception {
        assertThat(code("system=urn:oid:2.16.840.1.113883.6.1&code=1988-5").path("valueSets"))
                .isEqualTo(code("system=http://loinc.org&code=1988-5").path("valueSets"));
    }

    @Test
    void code_thatDoesNotCount_isNoError() throws Exception {
        JsonNode unknownCode = code("system=http://loinc.org&code=99999-9");
        JsonNode unknownSystem = code("system=https://hospital.example.org&code=%3Cb%3E");

        assertThat(unknownCode.path("counts").asBoolean()).isFalse();
        assertThat(unknownCode.path("codeSystem").asString()).isEqualTo("LOINC");
        assertThat(unknownSystem.path("counts").asBoolean()).isFalse();
        assertThat(unknownSystem.has("codeSystem")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?system=http://loinc.org",
                "?code=1988-5",
                "?system=&code=1",
                "?system=a&code=1&code=2",
                "?system=a&code=%00"
            })
    void code_badlyAsked_isRefusedAsAnOperationOutcome(String query) throws Exception {
        assertRefused(get("/knowledge/codes" + query, "application/json"));
    }

    @Test
    void code_tooLong_isRefused() throws Exception {
        assertRefused(get("/knowledge/codes?system=a&code=" + "x".repeat(256), "application/json"));
    }

    @Test
    void metrics_nameTheKnowledgeAndThatItsReviewIsOverdue() throws Exception {
        String metrics = get("/actuator/prometheus", "text/plain").body();

        assertThat(metrics).containsPattern("rachis_knowledge_info\\{hash=\"[0-9a-f]{64}\",version=\"2026.11.0\"} 1");
        assertThat(metrics).contains("rachis_knowledge_review_overdue 1.0");
    }

    @Test
    void shippedCodesAndThresholds_areNotThoseOfAnotherSite() throws Exception {
        String local = SiteOverlayIT.chart(
                SiteOverlayIT.PAIN, SiteOverlayIT.crp("https://hospital.example.org/laboratory", "CRP", 80));
        String forty = SiteOverlayIT.chart(SiteOverlayIT.PAIN, SiteOverlayIT.crp("http://loinc.org", "1988-5", 40));

        String fifty = SiteOverlayIT.chart(SiteOverlayIT.PAIN, SiteOverlayIT.crp("http://loinc.org", "1988-5", 50));

        assertThat(answer(local)).isEqualTo("{\"cards\":[]}");
        assertThat(answer(forty)).isEqualTo("{\"cards\":[]}");
        assertThat(answer(fifty)).contains("\"code\":\"suspectedSpinalInfection\"");
    }

    private String answer(String body) throws Exception {
        String dated = body.replace("2026-11-15", "2027-05-31").replace("2026-11-13", "2027-05-29");
        return new Caller(port).patientView(dated.getBytes(UTF_8));
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"resourceType\":\"OperationOutcome\"", "\"code\":\"bad-query\"");
    }

    private JsonNode code(String query) throws Exception {
        HttpResponse<String> answer = get("/knowledge/codes?" + query, "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> texts(JsonNode list, String key) {
        return list.valueStream().map(item -> item.path(key).asString()).toList();
    }

    private static List<String> all(String page, String expression) {
        return Pattern.compile(expression)
                .matcher(page)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    private HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .header("Accept", accept)
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
