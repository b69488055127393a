package org.rachis.bench;

import org.rachis.bench.body.Bodies;
import org.rachis.bench.measure.Call;
import org.rachis.bench.measure.Load;
import org.rachis.bench.measure.LoadGenerator;
import org.rachis.bench.server.FloorServer;
import org.rachis.bench.server.RachisServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole way over HTTP beside the floor server, by turns, from one client, in one process: calls a second and how long
 * they take, one at a time and many at once.
 */
public final class HttpTable {

    private static final double LEAST_OF_THE_FLOOR = 0.7;

    private HttpTable() {}

    /** The argument, if any, names the body. */
    public static void main(String[] arguments) throws Exception {
        String name = arguments.length > 0 ? arguments[0] : "medium";
        byte[] body = Bodies.named(name);
        Report report = new Report();
        try (ConfigurableApplicationContext floor = FloorServer.start();
                ConfigurableApplicationContext rachis = RachisServer.start();
                LoadGenerator client = new LoadGenerator()) {
            Map<String, Call> servers = new LinkedHashMap<>();
            servers.put("floor", Call.to(RachisServer.port(floor), FloorServer.PATH, body));
            servers.put("Rachis", Call.to(RachisServer.port(rachis), RachisServer.PATH, body));
            Turns turns = new Turns(client::during, servers, report);
            turns.warm();
            for (int atOnce : List.of(1, 4, 64)) {
                Map<String, Load> loads = turns.at(atOnce);
                double ours = loads.get("Rachis").perSecond();
                double share = ours / loads.get("floor").perSecond();
                report.goal(
                        "HTTP, " + name + " body, " + atOnce + " at once",
                        "%,.0f calls a second".formatted(ours),
                        "%.2f of the floor".formatted(share),
                        "at least " + LEAST_OF_THE_FLOOR,
                        share >= LEAST_OF_THE_FLOOR);
            }
        }
        report.end();
    }
}
