package org.rachis.fhir.resource;

import org.rachis.facts.kind.Device;
import org.rachis.facts.value.Concept;
import org.rachis.fhir.chart.PatientChart;
import org.rachis.fhir.json.Concepts;
import org.rachis.fhir.json.Cursor;
import org.rachis.fhir.json.Element;

/** A Device; where its type has no words of its own, the first device name stands for them. */
public final class DeviceDraft extends ResourceDraft {

    private String status = "";
    private Concept type = Concept.EMPTY;
    private String deviceName = "";

    public DeviceDraft() {
        super("Device");
    }

    @Override
    protected void element(Cursor in, Element name) {
        switch (name) {
            case STATUS -> status = in.text();
            case TYPE -> type = Concepts.read(in);
            case DEVICE_NAME -> deviceNames(in);
            default -> in.skip();
        }
    }

    private void deviceNames(Cursor in) {
        for (boolean more = in.firstItem(); more; more = in.nextItem()) {
            if (in.enter()) {
                deviceName(in);
            }
        }
    }

    private void deviceName(Cursor in) {
        for (Element name = in.next(); name != null; name = in.next()) {
            if (name == Element.NAME && deviceName.isEmpty()) {
                deviceName = in.text();
            } else {
                in.skip();
            }
        }
    }

    @Override
    public boolean passes() {
        return status.isEmpty() || status.equals("active");
    }

    @Override
    public String standing() {
        return told(status);
    }

    @Override
    public void addTo(PatientChart chart) {
        Concept concept = type.text().isBlank() ? new Concept(type.codes(), deviceName) : type;
        chart.add(new Device(provenance(), concept));
    }
}
