package org.rachis.fhir;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rachis.fhir.StubServer.json;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rachis.facts.ChartRequest;
import org.rachis.facts.Delivery.State;
import org.rachis.facts.Input;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.PatientId;
import org.rachis.fhir.server.Access;
import org.rachis.fhir.server.FetchLimits;
import org.rachis.fhir.server.FhirServers;
import org.rachis.security.AccessToken;
import org.rachis.security.AddressPolicy;
import org.rachis.security.FhirBaseUrl;

/** A chart that comes from a FHIR server: all of it, part of it, late, broken, hostile, or from the cache. */
class ServerChartsIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final StubServer SERVER = new StubServer();
    private static final StubServer ELSEWHERE = new StubServer();
    private static final Map<String, String> TEMPLATES = templates();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ServerCharts charts = charts(Duration.ofSeconds(30));

    @BeforeEach
    void forget() {
        SERVER.reset();
        ELSEWHERE.reset();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
        ELSEWHERE.close();
    }

    @Test
    @DisplayName("FHIR-1, FHIR-2, PRE-9: each missing key is asked for once, with the token")
    void nothingSent_isAllFetched() {
        PatientFacts facts = facts("{}");

        assertThat(states(facts)).containsOnlyKeys(Input.values());
        assertThat(state(facts, Input.PATIENT)).isEqualTo(State.COMPLETE);
        assertThat(state(facts, Input.DEVICES)).isEqualTo(State.EMPTY);
        assertThat(SERVER.asked()).hasSize(Input.values().length).allSatisfy(request -> {
            assertThat(request.getHeader("Authorization")).isEqualTo("Bearer token-a");
            assertThat(request.getHeader("Accept")).contains("application/fhir+json");
            assertThat(request.getHeader("Accept-Encoding")).isEqualTo("gzip");
            assertThat(request.getHeader("Prefer")).isEqualTo("handling=lenient");
        });
        assertThat(gaps()).isEmpty();
    }

    @Test
    @DisplayName("PRE-10, PRE-11: null and empty are answers and are not fetched again; PRE-9: a missing key is")
    void nullAndEmpty_areNotFetchedAgain() {
        SERVER.answers("/Condition", json(Prefetch.bundle(condition("c1"))));

        PatientFacts facts = facts("{'patient':{'resourceType':'Patient','id':'p1'},'observations':null,"
                + "'procedures':{'resourceType':'Bundle','type':'searchset','total':0}}");

        assertThat(SERVER.asked("/Patient")).isZero();
        assertThat(SERVER.asked("/Observation")).isZero();
        assertThat(SERVER.asked("/Procedure")).isZero();
        assertThat(SERVER.asked("/Condition")).isOne();
        assertThat(facts.diagnoses()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'<html>'", "[]", "7", "{'resourceType':'OperationOutcome','issue':[{'severity':'error'}]}"})
    @DisplayName("PRE-12, PRE-22: an OperationOutcome or a wrong type is not delivered: fetched once")
    void uselessValue_isFetchedOnce(String value) {
        SERVER.answers("/Condition", json(Prefetch.bundle(condition("c1"))));

        PatientFacts facts = facts("{'conditions':" + value + "}");

        assertThat(SERVER.asked("/Condition")).isOne();
        assertThat(state(facts, Input.CONDITIONS)).isEqualTo(State.COMPLETE);
        assertThat(facts.diagnoses()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{'resourceType':'Patient','id':'p2'}", "'p1'"})
    @DisplayName("A patient that is null or another is fetched")
    void patientOfNoUse_isFetched(String value) {
        PatientFacts facts = facts("{'patient':" + value + "}");

        assertThat(SERVER.asked("/Patient/p1")).isOne();
        assertThat(state(facts, Input.PATIENT)).isEqualTo(State.COMPLETE);
        assertThat(facts.person().birthDate()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("failures")
    @DisplayName("A key that fails is a named gap; all others are there")
    void failure_isANamedGapOfItsOwn(String reason, ResponseDefinitionBuilder answer) {
        SERVER.answers("/Observation", answer);
        SERVER.answers("/Condition", json(Prefetch.bundle(condition("c1"))));
        long start = System.nanoTime();

        PatientFacts facts = facts("{}");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIMEOUT.plusMillis(900));
        assertThat(state(facts, Input.OBSERVATIONS)).isEqualTo(reason.equals("timeout") ? State.LATE : State.FAILED);
        assertThat(facts.diagnoses()).hasSize(1);
        assertThat(gaps()).containsExactly(Map.entry("observations", reason));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("bad-query", aResponse().withStatus(400)),
                Arguments.of("unauthorized", aResponse().withStatus(401)),
                Arguments.of("forbidden", aResponse().withStatus(403)),
                Arguments.of("not-found", aResponse().withStatus(404)),
                Arguments.of("not-found", aResponse().withStatus(410)),
                Arguments.of("throttled", aResponse().withStatus(429)),
                Arguments.of("server-error", aResponse().withStatus(500)),
                Arguments.of("server-error", aResponse().withStatus(503)),
                Arguments.of("redirect", redirect()),
                Arguments.of("unexpected-status", aResponse().withStatus(204)),
                Arguments.of("connection", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
                Arguments.of("connection", aResponse().withFault(Fault.EMPTY_RESPONSE)),
                Arguments.of("connection", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
                Arguments.of("connection", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)),
                Arguments.of("timeout", json(Prefetch.bundle()).withFixedDelay(9_000)),
                Arguments.of("timeout", json(Prefetch.bundle()).withChunkedDribbleDelay(50, 9_000)),
                Arguments.of(
                        "unreadable",
                        aResponse().withHeader("Content-Type", "text/html").withBody("<html>")),
                Arguments.of("unreadable", json("<html>maintenance</html>")),
                Arguments.of("unreadable", json("<Bundle xmlns='http://hl7.org/fhir'/>")),
                Arguments.of("unreadable", json("{'resourceType':'Bundle','entry':[")),
                Arguments.of("unreadable", json("{'resourceType':'Bundle'} {}")),
                Arguments.of("unreadable", json("[]")),
                Arguments.of("unreadable", json("{'resourceType':'Patient','id':'p1'}")),
                Arguments.of("unreadable", json("{}").withHeader("Content-Encoding", "br")),
                Arguments.of("operation-outcome", json("{'resourceType':'OperationOutcome','issue':[]}")),
                Arguments.of("too-large", json("{'resourceType':'Bundle','x':'" + "x".repeat(300_000) + "'}")));
    }

    private static ResponseDefinitionBuilder redirect() {
        return aResponse().withStatus(302).withHeader("Location", ELSEWHERE.base() + "/Observation");
    }

    @Test
    @DisplayName("FHIR-8: a redirect is not followed")
    void redirect_leadsNowhere() {
        SERVER.answers("/Observation", redirect());

        facts("{}");

        assertThat(ELSEWHERE.asked()).isEmpty();
    }

    @Test
    void anotherPatientsEntries_areForeign() {
        SERVER.answers("/Condition", json(Prefetch.bundle(condition("c1").replace("Patient/p1", "Patient/p2"))));
        SERVER.answers("/Patient/p1", json("{'resourceType':'Patient','id':'p2'}"));

        PatientFacts facts = facts("{}");

        assertThat(facts.diagnoses()).isEmpty();
        assertThat(facts.coverage().of(Input.CONDITIONS).foreign()).isOne();
        assertThat(state(facts, Input.PATIENT)).isEqualTo(State.FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s/Condition?page=2", "?page=2", "Condition?page=2", "/fhir?page=2&x=%%7C"})
    @DisplayName("PRE-14, FHIR-2: a next link, absolute or relative, is followed with the token")
    void nextLink_isFollowed(String link) {
        SERVER.answers("/Condition", json(page(link.formatted(SERVER.base()), "c1")));
        SERVER.answers(
                get(com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching("/fhir(/Condition)?"))
                        .withQueryParam("page", equalTo("2"))
                        .withHeader("Authorization", equalTo("Bearer token-a")),
                json(Prefetch.bundle(condition("c2"))));

        PatientFacts facts = facts("{}");

        assertThat(facts.diagnoses()).hasSize(2);
        assertThat(state(facts, Input.CONDITIONS)).isEqualTo(State.COMPLETE);
    }

    @Test
    @DisplayName("PRE-14: a first page in the prefetch is gone on with on the server")
    void pageInThePrefetch_isGoneOnWith() {
        SERVER.answers("/Condition", json(Prefetch.bundle(condition("c2"))));

        PatientFacts facts = facts("{'conditions':" + page(SERVER.base() + "/Condition?page=2", "c1") + "}");

        assertThat(facts.diagnoses()).hasSize(2);
        assertThat(state(facts, Input.CONDITIONS)).isEqualTo(State.COMPLETE);
        assertThat(SERVER.asked("/Condition")).isOne();
    }

    @Test
    @DisplayName("PRE-15: a link to elsewhere is never called, and what it would have held is missing")
    void hostileLink_isNotFollowed() {
        for (String link : List.of(
                ELSEWHERE.base() + "/Condition?page=2",
                "//127.0.0.1:1/fhir/Condition",
                SERVER.base() + "/../admin",
                SERVER.base().replace("http://", "http://user@") + "/Condition?page=2",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "not an address")) {
            SERVER.reset();
            SERVER.answers("/Condition", json(page(link, "c1")));

            PatientFacts facts =
                    charts(Duration.ZERO).of(Prefetch.prefetched("{}"), Prefetch.REQUEST, TEMPLATES, access("token-a"));

            assertThat(state(facts, Input.CONDITIONS)).as(link).isEqualTo(State.TRUNCATED);
            assertThat(facts.diagnoses()).hasSize(1);
            assertThat(SERVER.asked()).hasSize(Input.values().length);
            assertThat(ELSEWHERE.asked()).isEmpty();
        }
        assertThat(gaps()).allSatisfy(gap -> assertThat(gap).isEqualTo(Map.entry("conditions", "foreign-link")));
    }

    @Test
    @DisplayName("PRE-15: pages that lead in a circle end, and so do pages without end")
    void circleOfPages_ends() {
        SERVER.answers("/Condition", json(page("?page=2", "c1")));

        assertThat(state(facts("{}"), Input.CONDITIONS)).isEqualTo(State.TRUNCATED);
        assertThat(SERVER.asked("/Condition")).isEqualTo(2);
    }

    @Test
    void secondPageThatFails_keepsTheFirst() {
        SERVER.answers("/Condition", json(page("?page=2", "c1")));
        SERVER.answers(
                get(urlPathEqualTo("/fhir/Condition")).withQueryParam("page", equalTo("2")),
                aResponse().withFixedDelay(9_000));

        PatientFacts facts = facts("{}");

        assertThat(facts.diagnoses()).hasSize(1);
        assertThat(state(facts, Input.CONDITIONS)).isEqualTo(State.TRUNCATED);
        assertThat(gaps()).containsExactly(Map.entry("conditions", "timeout"));
    }

    @Test
    void drugOfItsOwn_isAskedForAlong_andDoneWithoutWhereThatIsNotUnderstood() {
        SERVER.answers(
                get(urlPathEqualTo("/fhir/MedicationRequest"))
                        .withQueryParam("_include", equalTo("MedicationRequest:medication")),
                aResponse().withStatus(400));

        PatientFacts facts = facts("{}");

        assertThat(SERVER.asked("/MedicationRequest")).isEqualTo(2);
        assertThat(state(facts, Input.MEDICATION_REQUESTS)).isEqualTo(State.EMPTY);
    }

    @Test
    @DisplayName("A second call within the time asks nothing; another token, user or patient asks for itself")
    void cache_isOfOneTokenUserAndPatient() {
        facts("{}");
        int once = SERVER.asked().size();

        facts("{}");
        assertThat(SERVER.asked()).hasSize(once);

        charts.of(Prefetch.prefetched("{}"), Prefetch.REQUEST, TEMPLATES, access("token-b"));
        assertThat(SERVER.asked()).hasSize(2 * once);

        charts.of(Prefetch.prefetched("{}"), Prefetch.REQUEST, TEMPLATES, access("token-b", "Practitioner/2", "p1"));
        assertThat(SERVER.asked()).hasSize(3 * once);
        assertThat(meters.get("cache.gets")
                        .tag("result", "hit")
                        .functionCounter()
                        .count())
                .isEqualTo(once);
    }

    @Test
    void cache_keepsNoGap() {
        SERVER.answers("/Observation", aResponse().withStatus(404));
        facts("{}");
        SERVER.reset();

        assertThat(state(facts("{}"), Input.OBSERVATIONS)).isEqualTo(State.EMPTY);
        assertThat(SERVER.asked()).hasSize(1);
    }

    @Test
    void sameQuestionsInFlight_areShared() {
        SERVER.answers("/Condition", json(Prefetch.bundle(condition("c1"))).withFixedDelay(300));

        List<CompletableFuture<PatientFacts>> calls = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> facts("{}")))
                .limit(2)
                .toList();

        assertThat(calls).allSatisfy(call -> assertThat(call.join().diagnoses()).hasSize(1));
        assertThat(SERVER.asked("/Condition")).isOne();
    }

    @Test
    @DisplayName("Retry-After: the server is left alone")
    void retryAfter_leavesTheServerAlone() {
        SERVER.answers("/Condition", aResponse().withStatus(429).withHeader("Retry-After", "60"));
        facts("{'patient':{'resourceType':'Patient','id':'p1'}" + allNullBut("patient", "conditions") + "}");
        SERVER.reset();

        PatientFacts facts = facts("{}");

        assertThat(SERVER.asked()).isEmpty();
        assertThat(state(facts, Input.PATIENT)).isEqualTo(State.FAILED);
        assertThat(gaps()).contains(Map.entry("patient", "circuit-open"));
    }

    @Test
    void retryAfterOnEveryKeyAtOnce_isNoBug() {
        for (Input input : Input.values()) {
            String path = input == Input.PATIENT ? "/Patient/p1" : "/" + Drafts.typeOf(input);
            SERVER.answers(
                    path, aResponse().withStatus(503).withHeader("Retry-After", "Fri, 31 Dec 1999 23:59:59 GMT"));
        }

        facts("{}");

        assertThat(gaps().stream().map(Map.Entry::getValue))
                .hasSize(Input.values().length)
                .contains("server-error")
                .allMatch(List.of("server-error", "circuit-open")::contains);
        SERVER.reset();
        facts("{}");
        assertThat(SERVER.asked()).isEmpty();
    }

    @Test
    @DisplayName("FHIR-5: nothing is asked any more once the call has been answered")
    void lateServer_isAskedNothingMore() throws InterruptedException {
        SERVER.answers("/Condition", json(page("?page=2", "c1")).withFixedDelay(2_300));

        PatientFacts facts = facts("{}");
        Thread.sleep(1_000);

        assertThat(state(facts, Input.CONDITIONS)).isEqualTo(State.LATE);
        assertThat(SERVER.asked().stream().map(request -> request.getUrl())).noneMatch(url -> url.contains("page=2"));
    }

    @Test
    void serverThatKeepsFailing_isLeftAlone() {
        for (Input input : Input.values()) {
            String path = input == Input.PATIENT ? "/Patient/p1" : "/" + Drafts.typeOf(input);
            SERVER.answers(path, aResponse().withStatus(500));
        }
        facts("{}");
        facts("{}");
        int asked = SERVER.asked().size();

        facts("{}");

        assertThat(SERVER.asked()).hasSize(asked);
        assertThat(gaps()).contains(Map.entry("patient", "circuit-open"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    @DisplayName("An id that would be a step in a path is not asked for")
    void idThatIsAStep_isNotAskedFor(String id) {
        PatientFacts facts = charts.of(
                Prefetch.prefetched("{}"),
                new ChartRequest(new PatientId(id), Optional.empty(), Prefetch.AS_OF),
                TEMPLATES,
                access("token-a", "Practitioner/1", id));

        assertThat(SERVER.asked()).isEmpty();
        assertThat(state(facts, Input.PATIENT)).isEqualTo(State.MISSING);
    }

    @Test
    void id_isEncoded() {
        charts.of(
                Prefetch.prefetched("{}"),
                new ChartRequest(new PatientId("a|b+c"), Optional.empty(), Prefetch.AS_OF),
                TEMPLATES,
                access("token-a", "Practitioner/1", "a|b+c"));

        assertThat(SERVER.asked().stream().map(request -> request.getUrl()))
                .contains("/fhir/Patient/a%7Cb%2Bc")
                .anyMatch(url -> url.startsWith("/fhir/Condition?patient=a%7Cb%2Bc&"));
    }

    private PatientFacts facts(String prefetch) {
        return charts.of(Prefetch.prefetched(prefetch), Prefetch.REQUEST, TEMPLATES, access("token-a"));
    }

    private ServerCharts charts(Duration cacheTime) {
        FetchLimits limits = new FetchLimits(TIMEOUT, 5, 200_000, 64, cacheTime, 1_000_000);
        InstantSource clock = InstantSource.fixed(Instant.EPOCH);
        return new ServerCharts(
                Prefetch.READER, new FhirServers(limits, new AddressPolicy(List.of()), clock, meters), meters);
    }

    private static Optional<Access> access(String token) {
        return access(token, "Practitioner/1", "p1");
    }

    private static Optional<Access> access(String token, String user, String patient) {
        return Optional.of(new Access(
                FhirBaseUrl.parse(SERVER.base()), AccessToken.of(token), "anonymous", user, new PatientId(patient)));
    }

    private static State state(PatientFacts facts, Input input) {
        return facts.coverage().of(input).state();
    }

    private static Map<Input, State> states(PatientFacts facts) {
        Map<Input, State> states = new LinkedHashMap<>();
        facts.coverage().deliveries().forEach((input, delivery) -> states.put(input, delivery.state()));
        return states;
    }

    /** Each key that was counted as a gap, with the reason. */
    private List<Map.Entry<String, String>> gaps() {
        return meters.find("rachis.input.gaps").counters().stream()
                .map(counter ->
                        Map.entry(counter.getId().getTag("key"), counter.getId().getTag("reason")))
                .toList();
    }

    private static String condition(String id) {
        return Prefetch.resource("Condition", "'id':'" + id + "','code':{'text':'Back pain'}");
    }

    private static String page(String next, String id) {
        String bundle = Prefetch.bundle(condition(id));
        return bundle.substring(0, bundle.length() - 1)
                + ",'link':[{'relation':'self','url':'x'},{'relation':'next','url':'" + next + "'}]}";
    }

    private static String allNullBut(String... keys) {
        StringBuilder nulls = new StringBuilder();
        for (Input input : Input.values()) {
            if (!List.of(keys).contains(input.key())) {
                nulls.append(",'").append(input.key()).append("':null");
            }
        }
        return nulls.toString();
    }

    private static Map<String, String> templates() {
        Map<String, String> templates = new LinkedHashMap<>();
        for (Input input : Input.values()) {
            String type = Drafts.typeOf(input);
            templates.put(
                    input.key(),
                    input == Input.PATIENT
                            ? "Patient/{{context.patientId}}"
                            : type + "?patient={{context.patientId}}&_count=100");
        }
        return templates;
    }
}
