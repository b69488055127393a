package org.rachis.bench.body;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A body for a patient of each call's own, for some cards come once a patient. */
public final class OwnPatients {

    private final byte[] body;
    private final int length;
    private final List<Integer> places = new ArrayList<>();

    public OwnPatients(byte[] body) {
        this.body = body;
        // In the encoding that has a character for each byte, places in the text are places in the body.
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String patient = JsonMapper.shared().readTree(body).at("/context/patientId").stringValue();
        length = patient.length();
        for (int at = text.indexOf(patient); at >= 0; at = text.indexOf(patient, at + length)) {
            places.add(at);
        }
    }

    public byte[] body(int call) {
        byte[] own = body.clone();
        byte[] id = ("%0" + length + "d").formatted(call).getBytes(StandardCharsets.US_ASCII);
        places.forEach(place -> System.arraycopy(id, 0, own, place, length));
        return own;
    }
}
