package org.rachis.sandbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rachis.app.RachisApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The sandbox's page as a person uses it, in a browser. */
@SpringBootTest(
        classes = RachisApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"rachis.clock=2026-11-15T12:00:00Z", "rachis.fhir.timeout=30s"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxPageIT {

    private static final int DESK = 1280;

    private static final String HOSTILE =
            "<img src=x onerror=\\\"document.title='owned'\\\"><script>document.title='owned'</script>";

    @LocalServerPort
    private int port;

    private Browser browser;
    private Page page;

    @BeforeAll
    void start() {
        if (!Browser.isInstalled()) {
            System.err.println("##### NO CHROMIUM (apt-get install chromium): THE SANDBOX'S PAGE IS NOT TESTED #####");
        }
        assumeTrue(Browser.isInstalled());
        browser = new Browser();
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        page = browser.page("http://127.0.0.1:" + port, DESK, ColorScheme.LIGHT);
        page.navigate("/");
        settled();
    }

    @AfterEach
    void close() {
        page.context().close();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void firstChart_isTheAbscess_withItsCardAndWhyItFired() {
        assertThat(page.locator(".card.critical h3")).containsText("consider spinal epidural abscess");
        assertThat(page.locator(".card.critical .urgency")).containsText("Critical");
        assertThat(page.locator("canvas")).hasCount(5);
        page.getByText("The same as a table").click();
        assertThat(page.locator("tr.used").first()).isVisible();
        assertThat(page.locator("tr.unused")).not().hasCount(0);
        Browser.keep(page, "abscess");
    }

    @Test
    void everyPatient_showsItsCards_andATimeline() {
        for (JsonNode patient : Visitor.patients()) {
            page.locator(".patients a[href='/?patient=" + patient.path("id").asString() + "']")
                    .click();
            settled();
            List<String> expected = patient.path("expect")
                    .valueStream()
                    .map(card -> "card " + card.path("indicator").asString())
                    .toList();
            assertThat(page.locator("article.card")).hasCount(expected.size());
            assertThat(page.locator("article.card").all())
                    .extracting(card -> card.getAttribute("class"))
                    .isEqualTo(expected);
            assertThat(page.locator("canvas")).not().hasCount(0);
            assertThat(page.locator(".silence")).hasCount(expected.isEmpty() ? 1 : 0);
            Browser.keep(page, patient.path("id").asString());
        }
    }

    @Test
    void fetchedByRachis_theCardsAreTheSame() {
        String before = page.locator(".card h3").textContent();

        page.getByLabel("FHIR fetch").check();
        settled();

        assertThat(page.locator(".card h3")).hasText(before);
        page.locator(".wire summary")
                .filter(new Locator.FilterOptions().setHasText("/cds-services/"))
                .first()
                .click();
        assertThat(page.locator(".wire details[open] pre").first()).containsText("\"fhirServer\"");
    }

    @Test
    @DisplayName("FB-5: an accepted suggestion goes into the cart, and the service is told")
    void acceptedSuggestion_changesTheCart() {
        Response told = page.waitForResponse(
                "**/feedback", () -> page.locator(".suggestions button").first().click());

        assertThat(page.locator(".cart li")).hasCount(1);
        assertThat(page.locator(".cart")).containsText("MRI");
        assertThat(page.locator(".suggestions button").first()).isDisabled();
        assertThat(told.request().postData()).contains("\"outcome\":\"accepted\"", "\"acceptedSuggestions\"");
        assertThat(told.ok()).isTrue();
    }

    @Test
    @DisplayName("FB-7: a dismissed card is gone, and the service is told the reason")
    void dismissedCard_tellsTheReason() {
        button("Dismiss …").click();
        page.locator(".reasons select").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.locator(".reasons input").fill("Seen by the spine team");
        Response told =
                page.waitForResponse("**/feedback", () -> button("Dismiss card").click());

        assertThat(page.locator("article.card")).hasCount(0);
        assertThat(page.locator(".dismissed")).isVisible();
        assertThat(told.request().postData())
                .contains("\"outcome\":\"overridden\"", "\"overrideReason\"", "\"system\"", "Seen by the spine team");
        assertThat(told.ok()).isTrue();
    }

    @Test
    @DisplayName("OS-1: choosing and signing an order are answered, and a suggestion replaces the order")
    void order_isAnsweredWhenChosenAndWhenSigned() {
        page.navigate("/?patient=demo-bacteraemia");
        settled();
        page.locator("#order").selectOption("xr-lumbar");
        button("Choose").click();
        settled();
        assertThat(page.locator(".card.info .moment")).containsText("on choosing");

        button("Sign 1 order").click();
        settled();
        Locator card = page.locator("article.card", new Page.LocatorOptions().setHasText("on signing"))
                .first();
        assertThat(card).hasClass("card warning");
        Browser.keep(page, "order-sign");
        card.locator(".suggestions button").first().click();

        assertThat(page.locator(".cart li")).hasCount(1);
        assertThat(page.locator(".cart")).containsText("MRI");
        page.locator(".cart button").click();
        assertThat(page.locator(".cart")).hasCount(0);
    }

    @Test
    void ownBundle_isAnswered_andWhatIsHostileInItIsText() {
        button("Try your own chart").click();
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "own.json", "application/json", hostileBundle().getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#own-text")).not().isEmpty();
        button("Show the cards").first().click();
        settled();

        assertThat(page.locator("h1")).containsText("<img src=x");
        assertThat(page.locator("article.card")).not().hasCount(0);
        page.getByText("The same as a table").click();
        assertThat(page.locator(".facts-table")).containsText("<script>");
        assertThat(page.locator("main img, main script")).hasCount(0);
        assertThat(page.title()).doesNotContain("owned");
        Browser.keep(page, "own");
    }

    @Test
    void ownHookRequest_isSentAsItIs() {
        button("Try your own chart").click();
        page.locator("#own-text").fill("""
                {"hook":"patient-view","hookInstance":"5d1f9c0a-6a2f-4a0f-9b57-0f5b1c5d0a01",
                 "context":{"userId":"Practitioner/p","patientId":"o"},
                 "prefetch":{"patient":{"resourceType":"Patient","id":"o","birthDate":"1980-01-01"},
                  "conditions":{"resourceType":"Bundle","type":"searchset","entry":[]}}}
                """);
        button("Show the cards").first().click();
        settled();

        assertThat(page.locator("h1")).hasText("Your hook request");
        assertThat(page.locator(".silence")).isVisible();
    }

    @Test
    void whatIsNoChart_isRefusedInWords() {
        button("Try your own chart").click();
        page.locator("#own-text").fill("[1,");
        button("Show the cards").first().click();
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("This is no JSON.");

        page.locator("#own-text").fill("{\"resourceType\":\"Patient\"}");
        button("Show the cards").first().click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("neither a FHIR Bundle nor a CDS Hooks request");
    }

    @Test
    @DisplayName("FHIR-8: a server that is not listed is not asked, and the page says what the service said")
    void unlistedServer_isRefusedInWords() {
        button("Try your own chart").click();
        page.locator("input[name=server]").fill("https://fhir.example.org/r4");
        page.locator("input[name=patient]").fill("p1");
        button("Show the cards").last().click();
        settled();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Refused (412)");
        assertThat(browser.errors()).allMatch(error -> error.contains("412"));
    }

    @Test
    void keyboard_reachesEverything_andStepsThroughTheTimeline() {
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("To the cards");

        page.locator("canvas").nth(1).focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".timeline [aria-live]")).containsText("mg/L");
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator(".timeline [aria-live]")).containsText("600");
        page.locator(".patients a").last().focus();
        page.keyboard().press("Enter");
        settled();
        assertThat(page.locator(".silence")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void page_hasNoObstacles_andFitsTheScreen(int width, ColorScheme scheme) {
        Page other = browser.page("http://127.0.0.1:" + port, width, scheme);
        other.navigate("/?patient=demo-bacteraemia");
        other.waitForSelector("canvas");
        IntStream.range(0, other.locator("details").count())
                .filter(i -> other.locator("details").nth(i).getAttribute("open") == null)
                .forEach(i -> other.locator("details").nth(i).evaluate("it => { it.open = true; }"));
        other.locator(".card footer button").first().click();

        assertThat(Browser.obstacles(other)).isEmpty();
        assertThat(other.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);

        other.navigate("/");
        other.waitForSelector("canvas");
        Browser.keep(other, "page-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
        other.getByText("Try your own chart").click();
        assertThat(Browser.obstacles(other)).isEmpty();
        Browser.keep(other, "own-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
        other.context().close();
    }

    @Test
    void everything_comesFromHere_andNothingInlineMayRun() {
        String policy = page.navigate("/").headerValue("Content-Security-Policy");

        assertThat(policy).contains("default-src 'none'", "script-src 'self'").doesNotContain("unsafe", "http", "*");
    }

    private void settled() {
        page.waitForSelector("#cards[aria-busy=false]");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    private static String hostileBundle() {
        return """
                {"resourceType":"Bundle","type":"collection","entry":[
                 {"resource":{"resourceType":"Patient","id":"o","birthDate":"1970-01-01","name":[{"family":"%1$s"}]}},
                 {"resource":{"resourceType":"Condition","id":"c1","code":{"text":"%1$s","coding":[
                  {"system":"http://snomed.info/sct","code":"279039007","display":"%1$s"}]},
                  "subject":{"reference":"Patient/o"},"onsetDateTime":"2026-11-10",
                  "clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}},
                 {"resource":{"resourceType":"Condition","id":"c2","code":{"text":"Injects %1$s","coding":[
                  {"system":"http://snomed.info/sct","code":"226034001"}]},"subject":{"reference":"Patient/o"},
                  "onsetDateTime":"2026-10-10"}},
                 {"resource":{"resourceType":"Observation","id":"o1","status":"final","code":{"text":"%1$s","coding":[
                  {"system":"http://loinc.org","code":"8310-5"}]},"subject":{"reference":"Patient/o"},
                  "effectiveDateTime":"2026-11-14","valueQuantity":{"value":39,"system":"http://unitsofmeasure.org","code":"Cel"}}}]}
                """.formatted(HOSTILE);
    }
}
