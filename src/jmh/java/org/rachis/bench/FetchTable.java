package org.rachis.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.rachis.app.RachisApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What a hook call costs beside waiting when its whole chart is fetched, from a FHIR server that takes 0, 50 and 100 ms
 * for each answer; and how often that server is asked when the chart is wanted again at once. Everything runs in this
 * process: the service, the FHIR server and the EHR.
 */
public final class FetchTable {

    private static final int WARMING_CALLS = 300;
    private static final int CALLS = 100;

    private final HttpClient client = HttpClient.newHttpClient();
    private final SlowFhirServer fhir;
    private final URI service;
    private int patients;

    private FetchTable(SlowFhirServer fhir, int port) {
        this.fhir = fhir;
        this.service = URI.create("http://127.0.0.1:" + port + "/cds-services/spinal-infection-patient-view");
    }

    public static void main(String[] arguments) throws Exception {
        try (SlowFhirServer fhir = new SlowFhirServer(Bodies.named("small"));
                ConfigurableApplicationContext rachis = start(fhir)) {
            int port = rachis.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            new FetchTable(fhir, port).print();
        }
    }

    private static ConfigurableApplicationContext start(SlowFhirServer fhir) throws IOException {
        return new SpringApplication(RachisApplication.class)
                .run(
                        "--server.port=0",
                        "--rachis.clock=" + Bodies.AS_OF,
                        "--rachis.anonymous.fhir-servers[0]=" + fhir.base(),
                        "--rachis.sandbox.enabled=false",
                        "--rachis.data-dir=" + Files.createTempDirectory("rachis-bench"),
                        "--logging.level.root=warn",
                        "--logging.level.org.rachis=warn");
    }

    private void print() throws Exception {
        for (int i = 0; i < WARMING_CALLS; i++) {
            call(newPatient());
        }
        line("");
        line("| FHIR server | slowest answer, ms (median) | hook call less slowest answer, ms (median) | 9 of 10 below | asked again at once |");
        line("|---|--:|--:|--:|--:|");
        for (int delay : List.of(0, 50, 100)) {
            fhir.delay(delay);
            row(delay);
        }
    }

    private void row(int delay) throws Exception {
        List<Double> slowest = new ArrayList<>();
        List<Double> beside = new ArrayList<>();
        int askedAgain = 0;
        for (int i = 0; i < CALLS; i++) {
            String patient = newPatient();
            long took = call(patient);
            slowest.add(fhir.slowestNanos(patient) / 1e6);
            beside.add((took - fhir.slowestNanos(patient)) / 1e6);
            int before = fhir.asked();
            call(patient);
            askedAgain += fhir.asked() - before;
        }
        line(String.format(
                Locale.ROOT,
                "| %d ms | %.1f | %.1f | %.1f | %d |",
                delay,
                percentile(slowest, 50),
                percentile(beside, 50),
                percentile(beside, 90),
                askedAgain));
    }

    private String newPatient() {
        return "bench-" + patients++;
    }

    /** How long the call took, in nanoseconds. */
    private long call(String patient) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(hook(patient)))
                .build();
        long start = System.nanoTime();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        long took = System.nanoTime() - start;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return took;
    }

    private String hook(String patient) {
        return """
                {"hook": "patient-view", "hookInstance": "5d1f9c0a-6a2f-4a0f-9b57-0f5b1c5d0a01", "fhirServer": "%s",
                 "context": {"userId": "Practitioner/bench", "patientId": "%s"}}""".formatted(fhir.base(), patient);
    }

    private static double percentile(List<Double> values, int percent) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static void line(String text) {
        System.out.println(text);
    }
}
