package org.rachis.bench;

import org.rachis.bench.body.Bodies;
import org.rachis.bench.body.Tokens;
import org.rachis.bench.measure.LiveMemory;
import org.rachis.bench.measure.Spread;
import org.rachis.bench.measure.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A chart of one size: what reading it at the least, and answering it, take round by round. */
final class SizedChart {

    private final byte[] body;
    private final PatientView patientView;
    private final List<Work> floor = new ArrayList<>();
    private final List<Work> rachis = new ArrayList<>();

    SizedChart(byte[] body, PatientView patientView) {
        this.body = body;
        this.patientView = patientView;
    }

    /** One more round, of so much time each for the floor and for the answer. */
    void work(Duration time) {
        floor.add(Work.of(() -> Tokens.count(body), time));
        rachis.add(Work.of(() -> patientView.answer(body), time));
    }

    /** Rounds that only warmed up do not count. */
    void forget() {
        floor.clear();
        rachis.clear();
    }

    int bytes() {
        return body.length;
    }

    int resources() {
        return Bodies.resources(body);
    }

    Spread floorNanosOfAByte() {
        return nanosOfAByte(floor);
    }

    Spread rachisNanosOfAByte() {
        return nanosOfAByte(rachis);
    }

    /** Bytes that an answer allocates. */
    double allocated() {
        return Spread.of(rachis.stream().map(Work::bytes).toList()).median();
    }

    /** The most bytes in use at a time while it is answered, beside the body. */
    double inUse() throws InterruptedException {
        long nanos = (long) (rachisNanosOfAByte().median() * body.length);
        return LiveMemory.beyondIdle(() -> patientView.answer(body), nanos);
    }

    private Spread nanosOfAByte(List<Work> rounds) {
        return Spread.of(rounds.stream().map(work -> work.nanos() / body.length).toList());
    }
}
