package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The burden report over HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class BurdenReportIT {

    @LocalServerPort
    private int port;

    private Ehr ehr;

    @BeforeEach
    void feedback() throws Exception {
        ehr = new Ehr(port);
        assertThat(ehr.override(UUID.randomUUID().toString(), "labs-first")).isEqualTo(200);
    }

    @Test
    void json_holdsTheTotals() throws Exception {
        JsonNode before = ehr.totals();
        ehr.accept(UUID.randomUUID().toString());
        ehr.override(UUID.randomUUID().toString(), "labs-first");

        assertThat(ehr.totals().path("accepted").asInt())
                .isEqualTo(before.path("accepted").asInt() + 1);
        assertThat(ehr.totals().path("overridden").asInt())
                .isEqualTo(before.path("overridden").asInt() + 1);
        assertThat(ehr.totals().path("shown").isNumber()).isTrue();
    }

    @Test
    void page_isForPeople_andRunsNothing() throws Exception {
        HttpResponse<String> page = ehr.get("/reports/burden", "Accept", "text/html,*/*;q=0.8");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("frame-ancestors 'none'");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body())
                .contains("<h1>Burden of alerts</h1>", "labs-first", "<caption>By pattern</caption>")
                .doesNotContain("<script", " style=", "onload");
    }

    @ParameterizedTest
    @CsvSource({
        "/reports/burden, text/csv, text/csv;charset=UTF-8",
        "/reports/burden?format=csv, text/html, text/csv;charset=UTF-8",
        "/reports/burden?format=json, text/html, application/json",
        "/reports/burden, application/json, application/json",
        "/reports/burden, */*, text/html;charset=UTF-8",
        "/reports/burden, not a type, text/html;charset=UTF-8"
    })
    void format_isThatOfTheParameterOrOfTheHeader(String path, String accept, String type) throws Exception {
        HttpResponse<String> answer = ehr.get(path, "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(type);
    }

    @Test
    void table_addsUpWithTheJson() throws Exception {
        JsonNode totals = ehr.totals();

        assertThat(ehr.get("/reports/burden?format=csv")
                        .body()
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow())
                .endsWith(",%d,%d,%d,%d,%d"
                        .formatted(
                                totals.path("shown").asInt(),
                                totals.path("accepted").asInt(),
                                totals.path("overridden").asInt(),
                                totals.path("noFeedback").asInt(),
                                totals.path("silent").asInt()));
    }

    @Test
    void days_boundTheReport_andMustBeDays() throws Exception {
        JsonNode report = JsonMapper.shared()
                .readTree(ehr.get("/reports/burden?format=json&from=2020-01-01&to=2020-01-31")
                        .body());

        assertThat(report.path("from").asString()).isEqualTo("2020-01-01");
        assertThat(report.at("/totals/overridden").asInt()).isZero();
        assertThat(ehr.get("/reports/burden?from=yesterday").statusCode()).isEqualTo(400);
    }

    @Test
    void otherFormatsAndOtherReaders_areRefused() throws Exception {
        assertThat(ehr.get("/reports/burden", "Accept", "image/png").statusCode())
                .isEqualTo(406);
        assertThat(ehr.get("/reports/burden", "X-Forwarded-For", "203.0.113.7").statusCode())
                .isEqualTo(403);
    }
}
