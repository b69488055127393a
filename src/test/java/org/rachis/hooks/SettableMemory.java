package org.rachis.hooks;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rachis.assessment.Silences;
import org.rachis.facts.PatientId;
import org.rachis.feedback.FeedbackItem;
import org.rachis.feedback.Memory;
import org.rachis.feedback.ShownCard;
import org.rachis.feedback.StoreUnavailable;
import org.rachis.security.Caller;

/** Remembers nothing of patients, and keeps feedback for a test to look at unless it is down. */
final class SettableMemory implements Memory {

    private final List<FeedbackItem> items = new CopyOnWriteArrayList<>();
    private final List<ShownCard> shown = new CopyOnWriteArrayList<>();
    private volatile boolean down;

    List<FeedbackItem> items() {
        return items;
    }

    List<ShownCard> shown() {
        return shown;
    }

    void isDown(boolean now) {
        down = now;
    }

    @Override
    public Silences of(Caller caller, PatientId patient, Instant asOf) {
        return Silences.none();
    }

    @Override
    public void shown(Caller caller, String serviceId, PatientId patient, Instant asOf, List<ShownCard> cards) {
        shown.addAll(cards);
    }

    @Override
    public void record(Caller caller, String serviceId, List<FeedbackItem> recorded) {
        if (down) {
            throw new StoreUnavailable("down", null);
        }
        items.addAll(recorded);
    }
}
