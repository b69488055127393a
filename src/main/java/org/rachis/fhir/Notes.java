package org.rachis.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rachis.facts.ChartRequest;
import org.rachis.facts.Input;
import org.rachis.facts.LeftOut;
import org.rachis.facts.LeftOut.Cause;
import org.rachis.facts.kind.Fact;
import org.rachis.facts.value.Provenance;
import org.rachis.fhir.chart.Late;
import org.rachis.fhir.chart.PatientChart;
import org.rachis.fhir.chart.References;
import org.rachis.fhir.medication.DrugDraft;
import org.rachis.fhir.resource.ResourceDraft;

/**
 * What became of each entry, kept only where somebody asks. Whose chart is asked for is known last, so that it is told
 * then which entries are no facts of that chart, and why.
 */
final class Notes {

    /** @param cause null for what became a fact of its patient */
    private record Note(
            Input input,
            Provenance source,
            String patient,
            @Nullable Cause cause,
            @Nullable ResourceDraft readable) {}

    private final Consumer<LeftOut> log;
    private final List<Note> notes = new ArrayList<>();

    Notes(Consumer<LeftOut> log) {
        this.log = log;
    }

    /** An entry of which nothing can be told but where it stood. */
    void lost(Input input, Provenance source, Cause cause) {
        notes.add(new Note(input, source, "", cause, null));
    }

    /** An entry of the type that was asked for, and whether it gave anything to the chart of its patient. */
    void matched(Input input, ResourceDraft read, String patient, boolean broken, boolean gave) {
        if (broken) {
            boolean person = input == Input.PATIENT;
            add(input, read, patient, person ? null : Cause.UNREADABLE, null);
        } else if (!read.passes()) {
            add(input, read, patient, Cause.STATUS, read);
        } else {
            add(input, read, patient, gave || input == Input.PATIENT ? null : Cause.NOTHING_READ, null);
        }
    }

    /** A resource to which others may refer. */
    void beside(Input input, ResourceDraft read, String patient, boolean broken) {
        if (broken) {
            add(input, read, patient, Cause.UNREADABLE, null);
        } else {
            add(input, read, patient, read.passes() ? Cause.INCLUDED : Cause.STATUS, read);
        }
    }

    /** Forgets what stood in place of an input that is read from elsewhere. */
    void forget(Input input) {
        notes.removeIf(note -> note.input() == input);
    }

    private void add(
            Input input, ResourceDraft read, String patient, @Nullable Cause cause, @Nullable ResourceDraft readable) {
        Provenance source = new Provenance(read.resourceType(), read.id());
        notes.add(new Note(input, source, patient, cause, readable));
    }

    void tell(ChartRequest request, PatientChart chart, References references) {
        for (Note note : notes) {
            Cause cause = note.cause();
            if (!note.patient().isEmpty()
                    && !note.patient().equals(request.patient().value())) {
                // Nothing of another patient is repeated.
                log.accept(new LeftOut(note.input().key(), note.source(), Cause.ANOTHER_PATIENT));
            } else if (cause != null) {
                log.accept(leftOut(note, cause, request, references));
            }
        }
        chart.ignored().forEach(this::tell);
    }

    private static LeftOut leftOut(Note note, Cause cause, ChartRequest request, References references) {
        ResourceDraft read = note.readable();
        if (read == null) {
            return new LeftOut(note.input().key(), note.source(), cause);
        }
        return new LeftOut(
                note.input().key(),
                note.source(),
                cause,
                cause == Cause.STATUS ? read.standing() : "",
                facts(read, request, references));
    }

    private static List<Fact> facts(ResourceDraft read, ChartRequest request, References references) {
        if (read instanceof DrugDraft) {
            return List.of();
        }
        PatientChart alone = new PatientChart();
        read.addTo(alone);
        List<Fact> facts = new ArrayList<>(alone.facts());
        for (Late late : alone.late()) {
            late.tell(request, references, facts::add);
        }
        return facts;
    }

    private void tell(PatientChart.Ignored ignored) {
        log.accept(new LeftOut(
                Input.OBSERVATIONS.key(),
                ignored.asSent().provenance(),
                ignored.unitKnown() ? Cause.IMPLAUSIBLE : Cause.UNIT,
                ignored.unit(),
                List.of(ignored.asSent())));
    }
}
