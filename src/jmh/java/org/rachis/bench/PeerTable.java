package org.rachis.bench;

import org.rachis.bench.body.Bodies;
import org.rachis.bench.measure.Call;
import org.rachis.bench.measure.Load;
import org.rachis.bench.measure.LoadGenerator;
import org.rachis.bench.measure.PlainCaller;
import org.rachis.bench.server.FloorServer;
import org.rachis.bench.server.PeerServer;
import org.rachis.bench.server.RachisServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The service with all its patterns beside HAPI's CDS Hooks module with one rule, by turns, from one client, in one process;
 * and the floor server, to show how far beyond the peer one can get at all.
 */
public final class PeerTable {

    private static final int BYTES = 140_000;
    private static final double TIMES_THE_PEER = 8;

    private PeerTable() {}

    public static void main(String[] arguments) throws Exception {
        byte[] body = Bodies.sized("medium", BYTES);
        Report report = new Report();
        try (ConfigurableApplicationContext peer = PeerServer.start();
                ConfigurableApplicationContext floor = FloorServer.start();
                ConfigurableApplicationContext rachis = RachisServer.start();
                LoadGenerator client = new LoadGenerator()) {
            Map<String, Call> servers = new LinkedHashMap<>();
            servers.put("HAPI", Call.to(RachisServer.port(peer), PeerServer.PATH, body));
            servers.put("Rachis", Call.to(RachisServer.port(rachis), RachisServer.PATH, body));
            servers.put("floor", Call.to(RachisServer.port(floor), FloorServer.PATH, body));
            requireItsCard(client, servers.get("HAPI"));
            Turns turns = new Turns(PlainCaller::during, servers, report);
            turns.warm();
            for (int atOnce : List.of(1, 4)) {
                Map<String, Load> loads = turns.at(atOnce);
                double ours = loads.get("Rachis").perSecond();
                double times = ours / loads.get("HAPI").perSecond();
                report.goal(
                        "HTTP, 140 KB body, " + atOnce + " at once",
                        "%,.0f calls a second".formatted(ours),
                        "%.1f times the peer".formatted(times),
                        "at least %.0f".formatted(TIMES_THE_PEER),
                        times >= TIMES_THE_PEER);
            }
        }
        report.end();
    }

    /** The peer has read the chart when it has found the one pain in it. */
    private static void requireItsCard(LoadGenerator client, Call call) throws Exception {
        String answer = client.text(call);
        if (!answer.contains("Active pain: 1")) {
            throw new IllegalStateException("The peer answered " + answer);
        }
    }
}
