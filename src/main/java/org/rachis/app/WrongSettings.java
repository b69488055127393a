package org.rachis.app;

import java.util.List;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Settings with which the service does not start. All that is wrong is said at once. */
final class WrongSettings extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    WrongSettings(List<String> faults) {
        super(String.join(System.lineSeparator(), faults));
    }

    /** Says on the log what is wrong, in place of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<WrongSettings> {

        @Override
        protected FailureAnalysis analyze(Throwable whole, WrongSettings wrong) {
            return new FailureAnalysis(
                    String.valueOf(wrong.getMessage()), "docs/security.md explains these settings.", wrong);
        }
    }
}
