package org.rachis.bench;

import org.rachis.bench.measure.Call;
import org.rachis.bench.measure.Load;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Servers that one client loads by turns, so that what else the machine does meets all of them alike. */
final class Turns {

    private static final Duration WARMING = Duration.ofSeconds(30);
    private static final Duration TURN = Duration.ofSeconds(3);
    private static final int TURNS = 3;

    /** The same call again and again, for so long, by so many at once. */
    @FunctionalInterface
    interface Client {
        Load during(Duration time, int atOnce, Call call) throws Exception;
    }

    private final Client client;
    private final Map<String, Call> servers;
    private final Report report;

    /** The first of the servers is what the others are compared with. */
    Turns(Client client, Map<String, Call> servers, Report report) {
        this.client = client;
        this.servers = new LinkedHashMap<>(servers);
        this.report = report;
    }

    /** Loads each server until what it does is compiled. */
    void warm() throws Exception {
        for (Call call : servers.values()) {
            client.during(WARMING, 4, call);
        }
        report.line("| at once | server | calls a second | of the first | median, ms | 99 of 100 below, ms | ms of processor a call |");
        report.line("|--:|---|--:|--:|--:|--:|--:|");
    }

    /** What each server did in the middle one of its turns. */
    Map<String, Load> at(int atOnce) throws Exception {
        Map<String, List<Load>> turns = new LinkedHashMap<>();
        for (int turn = 0; turn < TURNS; turn++) {
            for (Map.Entry<String, Call> server : servers.entrySet()) {
                turns.computeIfAbsent(server.getKey(), name -> new ArrayList<>())
                        .add(client.during(TURN, atOnce, server.getValue()));
            }
        }
        Map<String, Load> medians = new LinkedHashMap<>();
        turns.forEach((server, loads) -> medians.put(server, median(loads)));
        double first = medians.values().iterator().next().perSecond();
        medians.forEach((server, load) -> report.line(
                "| %d | %s | %,.0f | %.2f | %.1f | %.1f | %.2f |",
                atOnce,
                server,
                load.perSecond(),
                load.perSecond() / first,
                load.median(),
                load.slowOneInAHundred(),
                load.processorMillis()));
        return medians;
    }

    private static Load median(List<Load> loads) {
        return loads.stream()
                .sorted(Comparator.comparingDouble(Load::perSecond))
                .toList()
                .get(loads.size() / 2);
    }
}
