package org.rachis.fhir;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rachis.facts.Input;
import org.rachis.facts.LeftOut;
import org.rachis.facts.PatientRecords;
import org.rachis.facts.reading.ReadingRules;
import org.rachis.fhir.json.Cursor;
import org.rachis.fhir.orders.DraftOrdersReader;
import org.rachis.fhir.quantity.ReadingGuide;
import org.rachis.json.JsonScanner;
import org.rachis.terminology.ValueSets;

/**
 * Reads the chart from the prefetch of a request, in the one pass in which the request's bytes are parsed. Keys that
 * Rachis does not ask for are skipped; the unsigned orders of the call are read in the same way. Only a
 * syntax error of the JSON itself throws.
 */
public final class PrefetchReader implements PatientRecords<JsonScanner> {

    private final Drafts drafts;
    private final DraftOrdersReader orders;
    private final @Nullable Consumer<LeftOut> log;

    public PrefetchReader(ReadingRules rules, ValueSets valueSets) {
        this(new Drafts(new ReadingGuide(rules, valueSets), rules.openExposure()), null);
    }

    private PrefetchReader(Drafts drafts, @Nullable Consumer<LeftOut> log) {
        this.drafts = drafts;
        this.orders = new DraftOrdersReader(drafts.openExposure(), log == null ? any -> {} : log);
        this.log = log;
    }

    @Override
    public PrefetchReader noting(Consumer<LeftOut> told) {
        return new PrefetchReader(drafts, told);
    }

    private ChartStore store() {
        return new ChartStore(log == null ? null : new Notes(log));
    }

    /** Reads a value that came as one of the prefetch does, into the same store. */
    void value(Cursor in, ChartStore store, Input input) {
        new ValueReader(in, drafts, store, input).read();
    }

    @Override
    public Prefetched read(JsonScanner source) {
        ChartStore store = store();
        Cursor in = new Cursor(source);
        if (!in.isObject()) {
            in.skip();
        } else if (in.enter()) {
            for (String key = in.nextName(); key != null; key = in.nextName()) {
                Optional<Input> input = Input.ofKey(key);
                if (input.isPresent()) {
                    value(in, store, input.get());
                } else {
                    in.skip();
                }
            }
        }
        return new PrefetchedCharts(store);
    }

    @Override
    public Drafted readDrafts(JsonScanner source) {
        return orders.read(new Cursor(source));
    }

    @Override
    public Prefetched nothing() {
        return new PrefetchedCharts(store());
    }
}
