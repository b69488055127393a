package org.rachis.fhir.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rachis.facts.value.Moment;
import org.rachis.fhir.chart.PatientChart;
import org.rachis.fhir.json.Cursor;
import org.rachis.fhir.json.Element;
import org.rachis.fhir.json.Period;
import org.rachis.fhir.quantity.ReadingGuide;

/**
 * An Observation: one measurement for itself when it has a value or an interpretation, and one for each component.
 * Preliminary results count for some codes only.
 */
public final class ObservationDraft extends ResourceDraft {

    private final ReadingGuide guide;
    private final ObservedValue self = new ObservedValue();
    private List<ObservedValue> components = List.of();
    private String status = "";
    private @Nullable Moment effective;
    private @Nullable Moment issued;

    public ObservationDraft(ReadingGuide guide) {
        super("Observation");
        this.guide = guide;
    }

    @Override
    protected void element(Cursor in, Element name) {
        switch (name) {
            case STATUS -> status = in.text();
            case EFFECTIVE_DATE_TIME, EFFECTIVE_INSTANT -> effective = in.moment();
            case EFFECTIVE_PERIOD -> effective = Period.read(in).endElseStart();
            case ISSUED -> issued = in.moment();
            case COMPONENT -> components = components(in);
            default -> self.element(in, name);
        }
    }

    private static List<ObservedValue> components(Cursor in) {
        List<ObservedValue> components = new ArrayList<>(4);
        for (boolean more = in.firstItem(); more; more = in.nextItem()) {
            if (in.enter()) {
                ObservedValue component = new ObservedValue();
                for (Element name = in.next(); name != null; name = in.next()) {
                    component.element(in, name);
                }
                components.add(component);
            }
        }
        return components;
    }

    @Override
    public boolean passes() {
        return switch (status) {
            case "final", "amended", "corrected" -> !self.absent();
            case "preliminary" ->
                !self.absent() && (countsEarly(self) || components.stream().anyMatch(this::countsEarly));
            default -> false;
        };
    }

    private boolean countsEarly(ObservedValue value) {
        return guide.preliminaryCounts(value.concept());
    }

    @Override
    public String standing() {
        return self.absent() && !status.equals("entered-in-error") ? "no value (dataAbsentReason)" : told(status);
    }

    @Override
    public void addTo(PatientChart chart) {
        Optional<Moment> date = Optional.ofNullable(effective == null ? issued : effective);
        boolean whole = !status.equals("preliminary") || countsEarly(self);
        if (whole) {
            self.addTo(chart, provenance(), date, guide);
        }
        for (ObservedValue component : components) {
            if (!component.absent() && (whole || countsEarly(component))) {
                component.addTo(chart, provenance(), date, guide);
            }
        }
    }
}
